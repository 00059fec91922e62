package org.kept.shared.trouble;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.shared.ConflictException;
import org.kept.shared.ForeignConflict;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.text.CleanJsonFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

class TroubleAdviceTest {

    private final MockMvc api = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new TroubleAdvice(
                    new Troubles(bundle(), new StaticListableBeanFactory().getBeanProvider(ForeignConflict.class)),
                    new TroubleTeller()))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(
                    new ObjectMapper(new CleanJsonFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)))
            .build();

    @ParameterizedTest
    @CsvSource({
        "invalid, 422, Some fields need your attention",
        "missing, 404, There is nothing here",
        "conflict, 409, Someone was first",
        "stale, 409, Someone was first",
        "duplicate, 409, Someone was first",
        "toolong, 422, Some fields need your attention",
        "large, 413, That is too large",
        "often, 429, 'A little slower, please'",
        "bug, 500, That is our fault"
    })
    void tellsTheApiWhatWentWrongAsAProblem(String failure, int status, String title) throws Exception {
        api.perform(get("/api/v1/failing/" + failure).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("about:blank"))
                .andExpect(jsonPath("$.title").value(title))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(content().string(not(containsString("org.kept"))))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void namesEveryFieldThatIsNotAcceptable() throws Exception {
        api.perform(get("/api/v1/failing/invalid"))
                .andExpect(jsonPath("$.fields[0].field").value("email"))
                .andExpect(jsonPath("$.fields[0].message").value("is not an address"));
        send("{\"name\":\" \"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("name"));
    }

    @Test
    void namesTheFieldThatCouldNotBeRead() throws Exception {
        send("{\"name\":\"Ada\",\"id\":1}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields[0].field").value("id"))
                .andExpect(jsonPath("$.fields[0].message").value("is not known here"));
        send("{\"name\":{}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields[0].field").value("name"));
        send("{\"name\":\"a\\u0000\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields[0].field").value("name"))
                .andExpect(jsonPath("$.fields[0].message").value("holds a character that cannot be text"));
        send("{\"name\":").andExpect(status().isBadRequest());
    }

    @Test
    void answersAnAddressThatCannotBeOneAsNotThere() throws Exception {
        api.perform(get("/api/v1/failing/by-id/none")).andExpect(status().isNotFound());
    }

    @Test
    void showsABrowserAPageInstead() throws Exception {
        api.perform(get("/failing/missing").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(view().name("error/trouble"));
    }

    private org.springframework.test.web.servlet.ResultActions send(String body) throws Exception {
        return api.perform(
                post("/api/v1/failing").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/shared");
        bundle.setDefaultEncoding("UTF-8");
        return bundle;
    }

    record Body(@NotBlank String name) {}

    @RestController
    static class Failing {

        @GetMapping({"/api/v1/failing/{how}", "/failing/{how}"})
        String fail(@PathVariable String how) {
            throw switch (how) {
                case "invalid" -> InvalidInputException.of("email", "is not an address");
                case "missing" -> new NotFoundException("case");
                case "conflict" -> new ConflictException("Ada completed this at 16:40");
                case "stale" -> new OptimisticLockingFailureException("secret entity");
                case "duplicate" -> new DataIntegrityViolationException("secret", new SQLException("secret", "23505"));
                case "toolong" -> new DataIntegrityViolationException("secret", new SQLException("secret", "22001"));
                case "large" -> new MaxUploadSizeExceededException(1);
                case "often" -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
                default -> new IllegalStateException("secret");
            };
        }

        @GetMapping("/api/v1/failing/by-id/{id}")
        String byId(@PathVariable UUID id) {
            return id.toString();
        }

        @PostMapping("/api/v1/failing")
        String take(@Valid @RequestBody Body body) {
            return body.name();
        }
    }
}
