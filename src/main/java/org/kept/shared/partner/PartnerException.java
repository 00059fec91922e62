package org.kept.shared.partner;

/**
 * Says that a partner gave no answer one could use, so that the caller knows to ask again under the same key. The words name no
 * person and repeat nothing the partner sent: they end in logs and incidents.
 */
public class PartnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartnerException(String message) {
        super(message);
    }

    PartnerException(String message, Throwable cause) {
        super(message, cause);
    }
}
