package brokenhouse.lead;

/** What the broken order module reaches for. */
public class BrokenLead {}
