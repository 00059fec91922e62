package org.kept.complaint.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.mail.PastedMail;
import org.kept.customer.Addresses;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.shared.FieldProblem;

/**
 * A complaint as one of us writes it down; the time is text, so that what was typed wrong can be shown again.
 *
 * @param customer the id of a customer we know; empty for anybody else
 * @param receivedAt local date and time; empty means now
 * @param mail an e-mail as it was pasted, before it is taken apart
 * @param once made anew for each form shown, so that a double click is one complaint
 */
record ComplaintForm(
        String channel,
        String receivedAt,
        String customer,
        String name,
        String email,
        String phone,
        String address,
        String type,
        String representative,
        Boolean representativeMayAct,
        String businessLine,
        String subject,
        String text,
        String remedySought,
        Boolean personalData,
        Boolean vulnerable,
        String mail,
        String once) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static ComplaintForm empty(String once) {
        return new ComplaintForm(
                "phone",
                null,
                null,
                null,
                null,
                null,
                null,
                "consumer",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                once);
    }

    static ComplaintForm of(CustomerSummary known, String once) {
        return new ComplaintForm(
                "phone",
                null,
                known.id().toString(),
                known.name(),
                known.email(),
                known.phone(),
                null,
                known.contact() ? "consumer" : "business",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                once);
    }

    boolean hasMail() {
        return mail != null && !mail.isBlank();
    }

    /** The same form with the pasted mail in its fields; what a field already had stays, and the mail's word for it goes into the text. */
    ComplaintForm withMailRead(ZoneId zone) {
        PastedMail read = PastedMail.read(mail, zone);
        List<String> words = new ArrayList<>();
        add(words, text);
        boolean other = differs(name, read.name()) || differs(email, read.email());
        if (other) {
            words.add("From: %s <%s>".formatted(or(read.name(), ""), or(read.email(), "")));
        }
        if (differs(subject, read.subject())) {
            words.add("Subject: " + read.subject());
        }
        String sent = read.sentAt() == null ? null : LOCAL.format(read.sentAt().atZone(zone));
        if (differs(receivedAt, sent)) {
            words.add("Date: " + sent);
        }
        add(words, read.text());
        return new ComplaintForm(
                "email",
                or(receivedAt, sent),
                customer,
                other ? name : or(name, read.name()),
                other ? email : or(email, read.email()),
                phone,
                address,
                type,
                representative,
                representativeMayAct,
                businessLine,
                or(subject, read.subject()),
                String.join("\n\n", words),
                remedySought,
                personalData,
                vulnerable,
                null,
                once);
    }

    /** The problem of a time that is none, or nothing. */
    Optional<FieldProblem> timeProblem() {
        try {
            moment(ZoneId.of("UTC"));
            return Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.of(new FieldProblem("receivedAt", "Write a day and a time, such as 2026-11-22T09:30"));
        }
    }

    /** The complaint; a time that is none is left out. */
    NewComplaint complaint(ZoneId zone) {
        var from = new NewComplaint.From(
                ComplaintInput.customerId(customer),
                Addresses.strip(name),
                Addresses.strip(email),
                Addresses.strip(phone),
                Addresses.strip(address),
                Addresses.strip(type),
                Addresses.strip(representative),
                representativeMayAct);
        return new NewComplaint(
                from,
                Addresses.strip(businessLine),
                Addresses.strip(subject),
                Addresses.strip(text),
                Addresses.strip(remedySought),
                Addresses.strip(channel),
                timeProblem().isPresent() ? null : moment(zone),
                personalData,
                vulnerable,
                null);
    }

    private Instant moment(ZoneId zone) {
        return receivedAt == null || receivedAt.isBlank()
                ? null
                : LocalDateTime.parse(receivedAt.strip()).atZone(zone).toInstant();
    }

    private static boolean differs(String typed, String read) {
        return read != null
                && typed != null
                && !typed.isBlank()
                && !typed.strip().equalsIgnoreCase(read);
    }

    private static String or(String typed, String read) {
        return typed == null || typed.isBlank() ? read : typed;
    }

    private static void add(List<String> words, String text) {
        if (text != null && !text.isBlank()) {
            words.add(text.strip());
        }
    }
}
