package brokenhouse.order.web;

import org.springframework.stereotype.Controller;

/** A controller that anybody can reach. */
@Controller
public class BrokenController {}
