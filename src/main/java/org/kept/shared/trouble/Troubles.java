package org.kept.shared.trouble;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kept.shared.ConflictException;
import org.kept.shared.FieldProblem;
import org.kept.shared.ForeignConflict;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.text.MalformedTextException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns whatever failed into a status and the words for it; pages and API say the same. */
@Component
class Troubles {

    private static final String TOO_LONG = "22001";
    private static final String OUT_OF_RANGE = "22003";

    private final MessageSource messages;
    private final ObjectProvider<ForeignConflict> conflicts;

    Troubles(MessageSource messages, ObjectProvider<ForeignConflict> conflicts) {
        this.messages = messages;
        this.conflicts = conflicts;
    }

    Trouble of(Throwable problem) {
        boolean lost = conflicts.stream().anyMatch(known -> known.isConflict(problem));
        HttpStatus status = lost ? HttpStatus.CONFLICT : statusOf(problem);
        return of(status, own(problem).orElse(null), FieldTroubles.in(problem));
    }

    Trouble of(HttpStatus status) {
        return of(status, null, List.of());
    }

    private Trouble of(HttpStatus status, String detail, List<FieldProblem> fields) {
        return Trouble.of(status, say(status, "title"), detail == null ? say(status, "detail") : detail, fields);
    }

    /** Our own exceptions carry words for people; a framework's message may say how Kept is built and stays out. */
    private static Optional<String> own(Throwable problem) {
        boolean ours = problem instanceof ConflictException
                || problem instanceof NotFoundException
                || problem instanceof InvalidInputException;
        return ours ? Optional.of(problem.getMessage()) : Optional.empty();
    }

    private static HttpStatus statusOf(Throwable problem) {
        if (problem instanceof InvalidInputException || problem instanceof jakarta.validation.ValidationException) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        if (problem instanceof BindException
                || problem instanceof org.springframework.web.bind.MethodArgumentNotValidException
                || problem instanceof org.springframework.web.method.annotation.HandlerMethodValidationException) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        if (problem instanceof NotFoundException || isPathOfNothing(problem)) {
            return HttpStatus.NOT_FOUND;
        }
        if (problem instanceof ConflictException || problem instanceof ConcurrencyFailureException) {
            return HttpStatus.CONFLICT;
        }
        if (problem instanceof DataIntegrityViolationException violation) {
            return doesNotFit(violation) ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
        }
        if (problem instanceof MaxUploadSizeExceededException) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (problem instanceof MultipartException) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        if (problem instanceof MalformedTextException
                || problem instanceof HttpMessageNotReadableException
                || problem instanceof MethodArgumentTypeMismatchException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (problem instanceof CannotCreateTransactionException
                || problem instanceof DataAccessResourceFailureException) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (problem instanceof ErrorResponse response) {
            return Optional.ofNullable(
                            HttpStatus.resolve(response.getStatusCode().value()))
                    .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** An address whose last part cannot be an id is an address of nothing. */
    private static boolean isPathOfNothing(Throwable problem) {
        return problem instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    private static boolean doesNotFit(Throwable violation) {
        return Stream.iterate(violation, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (TOO_LONG.equals(sql.getSQLState()) || OUT_OF_RANGE.equals(sql.getSQLState())));
    }

    private String say(HttpStatus status, String part) {
        Locale locale = LocaleContextHolder.getLocale();
        String family = status.is5xxServerError() ? "500" : "400";
        String otherwise = messages.getMessage("shared.error." + family + "." + part, null, locale);
        return messages.getMessage("shared.error." + status.value() + "." + part, null, otherwise, locale);
    }
}
