package org.kept.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** Who may not change models is told so first; who may is told what was wrong with what they sent. */
@KeptTest
class ModelDoorIT {

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @CsvSource({
        "sales,   application/json,                   {},     403",
        "manager, multipart/form-data,                '',     403",
        "sales,   multipart/form-data;boundary=b,     --b--,  403",
        "analyst, application/json,                   {},     415",
        "analyst, ,                                   '',     415",
        "analyst, application/x-www-form-urlencoded,  files=, 415",
        "admin,   multipart/form-data,                '',     422",
        "admin,   multipart/form-data;boundary=b,     '',     422",
        "admin,   multipart/form-data;boundary=b,     --b--,  422"
    })
    void answers_an_upload_that_is_none_in_words(String person, String type, String body, int status) {
        var request = RequestEntity.method(HttpMethod.POST, "/api/v1/models");
        if (type != null) {
            request.contentType(MediaType.parseMediaType(type));
        }

        ResponseEntity<String> answer =
                http.withBasicAuth(person, "kept").exchange(request.body(body == null ? "" : body), String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType().toString()).startsWith("application/problem+json");
    }
}
