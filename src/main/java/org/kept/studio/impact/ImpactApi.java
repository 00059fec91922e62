package org.kept.studio.impact;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The impact of a draft over the API. */
@RestController
@Tag(name = "Drafts of models")
@RequestMapping("/api/v1/models/{module}/{file}/draft/impact")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ImpactApi {

    private final Impacts impacts;
    private final People people;

    ImpactApi(Impacts impacts, People people) {
        this.impacts = impacts;
        this.people = people;
    }

    @GetMapping
    Impact impact(@PathVariable String module, @PathVariable String file, Locale locale) {
        return impacts.of(new ModelRef(module, file), people.current(), locale);
    }
}
