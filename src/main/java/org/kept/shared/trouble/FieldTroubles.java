package org.kept.shared.trouble;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Collectors;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.shared.text.CleanJsonFactory.NotTextException;
import org.kept.shared.text.MalformedTextException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Finds the fields a refusal is about, under the names the caller wrote. */
final class FieldTroubles {

    private static final String NOT_TEXT = "holds a character that cannot be text";
    private static final String OTHER_KIND = "is not a value of the kind expected here";

    private FieldTroubles() {}

    static List<FieldProblem> in(Throwable problem) {
        if (problem instanceof InvalidInputException invalid) {
            return invalid.fields();
        }
        if (problem instanceof MalformedTextException malformed) {
            return one(malformed.field(), NOT_TEXT);
        }
        if (problem instanceof MethodArgumentNotValidException invalid) {
            return bound(invalid.getBindingResult());
        }
        if (problem instanceof BindException invalid) {
            return bound(invalid.getBindingResult());
        }
        if (problem instanceof HandlerMethodValidationException invalid) {
            return invalid.getParameterValidationResults().stream()
                    .flatMap(result -> result.getResolvableErrors().stream()
                            .map(error -> new FieldProblem(
                                    result.getMethodParameter().getParameterName(), error.getDefaultMessage())))
                    .toList();
        }
        if (problem instanceof MethodValidationException invalid) {
            return invalid.getAllErrors().stream()
                    .map(error -> new FieldProblem("", error.getDefaultMessage()))
                    .toList();
        }
        if (problem instanceof ConstraintViolationException invalid) {
            return invalid.getConstraintViolations().stream()
                    .map(v -> new FieldProblem(lastPart(v.getPropertyPath().toString()), v.getMessage()))
                    .toList();
        }
        return named(problem);
    }

    private static List<FieldProblem> named(Throwable problem) {
        if (problem instanceof MethodArgumentTypeMismatchException mismatch) {
            return one(mismatch.getName(), OTHER_KIND);
        }
        if (problem instanceof MissingServletRequestParameterException missing) {
            return one(missing.getParameterName(), "is missing");
        }
        if (problem instanceof MissingServletRequestPartException missing) {
            return one(missing.getRequestPartName(), "is missing");
        }
        if (problem instanceof MissingRequestHeaderException missing) {
            return one(missing.getHeaderName(), "is missing");
        }
        if (problem instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable.getCause());
        }
        return List.of();
    }

    private static List<FieldProblem> unreadable(Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return one(path(unknown), "is not known here");
        }
        if (cause instanceof JsonMappingException mapping) {
            if (mapping.getCause() instanceof NotTextException) {
                return one(path(mapping), NOT_TEXT);
            }
            return one(path(mapping), OTHER_KIND);
        }
        if (cause instanceof NotTextException) {
            return one("", NOT_TEXT);
        }
        if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            var at = syntax.getLocation();
            return one("", "is not JSON from line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
        return List.of();
    }

    private static String path(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("."));
    }

    private static List<FieldProblem> bound(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> new FieldProblem(error instanceof FieldError field ? field.getField() : "", words(error)))
                .toList();
    }

    private static String words(DefaultMessageSourceResolvable error) {
        boolean conversion = error.getCodes() != null
                && List.of(error.getCodes()).stream().anyMatch(code -> code.startsWith("typeMismatch"));
        // The default text of a failed conversion names classes.
        return conversion ? OTHER_KIND : error.getDefaultMessage();
    }

    private static List<FieldProblem> one(String field, String message) {
        return List.of(new FieldProblem(field == null ? "" : field, message));
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
