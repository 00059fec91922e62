package brokenhouse.lead;

import org.springframework.stereotype.Component;

/** Has the simple name of a bean of another module. */
@Component
class BrokenDelegate {}
