package org.kept.drawn.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.kept.drawn.DrawnCases;
import org.kept.staff.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the processes that its reader may begin, for the command palette; what was deployed just now is there in seconds. */
@ControllerAdvice
class CaseOffers {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final ObjectProvider<DrawnCases> cases;
    private final ObjectProvider<People> people;
    private final LoadingCache<String, List<Offer>> offers =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(FRESH).build(this::offers);

    /** Providers, because a page alone, in a test, has neither. */
    CaseOffers(ObjectProvider<DrawnCases> cases, ObjectProvider<People> people) {
        this.cases = cases;
        this.people = people;
    }

    /** One entry of the palette. */
    record Offer(String key, String name) {}

    /** What this reader may begin; none for programs and forms that are sent. */
    @ModelAttribute("caseOffers")
    List<Offer> offered(Principal reader, HttpServletRequest request) {
        boolean page = reader != null
                && request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith("/api/");
        return page ? offers.get(reader.getName()) : List.of();
    }

    /** Whoever is signed in and not known any more is offered nothing. */
    private List<Offer> offers(String username) {
        return people.stream()
                .flatMap(all -> all.find(username).stream())
                .flatMap(person -> cases.stream().flatMap(each -> each.offeredTo(person).stream()))
                .map(process -> new Offer(process.key(), process.name()))
                .toList();
    }
}
