package org.kept.shared.trouble;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.kept.shared.FieldProblem;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, in the words of RFC 9457: what was wrong, what was kept, what to do; never how Kept is built.
 *
 * @param fields what is wrong with each field, where fields are known
 * @param trace the number under which the log has the whole story, for troubles of ours only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Trouble(String type, String title, int status, String detail, List<FieldProblem> fields, String trace) {

    static Trouble of(HttpStatus status, String title, String detail, List<FieldProblem> fields) {
        return new Trouble("about:blank", title, status.value(), detail, fields, null);
    }

    Trouble traced(String number) {
        return new Trouble(type, title, status, detail, fields, number);
    }
}
