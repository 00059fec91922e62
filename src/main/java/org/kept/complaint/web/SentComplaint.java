package org.kept.complaint.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.kept.complaint.NewComplaint;
import org.kept.customer.Addresses;

/**
 * A complaint as a program sends it.
 *
 * @param customer the id of a contact or account as text, or who it is as an object
 * @param channel how it reached the sender; left out, it is {@code api}
 * @param receivedAt with its offset; left out, it is now
 */
record SentComplaint(
        Sender customer,
        String businessLine,
        String subject,
        String text,
        String channel,
        Instant receivedAt,
        String remedySought,
        Boolean personalData,
        Boolean vulnerable,
        String sourceRef) {

    /** Who complains, as much of it as the program knows. */
    record Sender(
            String id,
            String name,
            String email,
            String phone,
            String address,
            String type,
            String representative,
            Boolean representativeMayAct) {

        @JsonCreator
        Sender(
                @JsonProperty("id") String id,
                @JsonProperty("name") String name,
                @JsonProperty("email") String email,
                @JsonProperty("phone") String phone,
                @JsonProperty("address") String address,
                @JsonProperty("type") String type,
                @JsonProperty("representative") String representative,
                @JsonProperty("representativeMayAct") Boolean representativeMayAct) {
            this.id = id;
            this.name = name;
            this.email = email;
            this.phone = phone;
            this.address = address;
            this.type = type;
            this.representative = representative;
            this.representativeMayAct = representativeMayAct;
        }

        /** A customer of ours, named by the id alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Sender known(String id) {
            return new Sender(id, null, null, null, null, null, null, null);
        }
    }

    NewComplaint complaint() {
        return new NewComplaint(
                from(),
                Addresses.strip(businessLine),
                Addresses.strip(subject),
                Addresses.strip(text),
                Addresses.strip(remedySought),
                channel == null || channel.isBlank() ? "api" : channel.strip(),
                receivedAt,
                personalData,
                vulnerable,
                Addresses.strip(sourceRef));
    }

    private NewComplaint.From from() {
        if (customer == null) {
            return new NewComplaint.From(null, null, null, null, null, null, null, null);
        }
        return new NewComplaint.From(
                ComplaintInput.customerId(customer.id()),
                Addresses.strip(customer.name()),
                Addresses.strip(customer.email()),
                Addresses.strip(customer.phone()),
                Addresses.strip(customer.address()),
                Addresses.strip(customer.type()),
                Addresses.strip(customer.representative()),
                customer.representativeMayAct());
    }
}
