package org.kept.workflow.models.check.bpmn;

import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.starts.PromiseTerm;

/** Checks what a process says of its cases: how they are called, who begins them, what is promised, and how they end. */
final class CaseCheck {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");
    private static final Pattern POLICY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ASKED =
            Pattern.compile("promises\\s*\\.\\s*(?:due|warn)\\s*\\(\\s*execution\\s*,\\s*['\"]([^'\"]*)['\"]");
    private static final Set<String> ROLES = Set.of("STAFF", "MANAGER", "ANALYST", "ADMIN");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PROMISE = 120;
    private static final int LONGEST_OUTCOME = 60;

    private final Surroundings known;
    private final Report report;
    private final Set<String> promised = new HashSet<>();

    CaseCheck(Surroundings known, Report report) {
        this.known = known;
        this.report = report;
    }

    void check(Xml root) {
        root.children("process")
                .forEach(process -> process.extensions("property").forEach(this::checkProcess));
        root.all()
                .filter(element -> element.is("endEvent"))
                .flatMap(end -> end.extensions("property"))
                .filter(property -> property.get("name").equals("outcome"))
                .forEach(property -> require(
                        filled(property, LONGEST_OUTCOME),
                        property,
                        "outcome",
                        "Name the outcome in up to 60 characters"));
        boolean policiesKnown =
                known.catalogue().owners().keySet().stream().anyMatch(key -> key.startsWith("promise:"));
        if (policiesKnown) {
            root.all().forEach(this::checkAsked);
        }
    }

    private void checkProcess(Xml property) {
        String name = property.get("name");
        String value = property.get("value").strip();
        switch (name) {
            case "prefix" -> {
                require(
                        PREFIX.matcher(value).matches(),
                        property,
                        name,
                        "Begin references with 2 to 6 capital letters");
                requireOurs(property, "prefix:" + value, name, "References of another module begin so; choose another");
            }
            case "title" -> checkTitle(property);
            case "starters" ->
                words(value)
                        .forEach(who -> require(
                                ROLES.contains(who) || isTeam(who),
                                property,
                                name,
                                "'" + who + "' is neither a team nor one of STAFF, MANAGER, ANALYST and ADMIN"));
            case "team" ->
                require(isTeam(value), property, name, "There is no team '" + value + "'; choose one of the teams");
            case "currency" -> require(isCurrency(value), property, name, "Write a currency such as EUR");
            default -> {
                if (name.startsWith("promise.") && name.endsWith(".name")) {
                    require(
                            filled(property, LONGEST_PROMISE),
                            property,
                            "promise",
                            "Name the promise in up to 120 characters");
                } else if (name.startsWith("promise.")) {
                    checkPromise(property, name.substring("promise.".length()), value);
                }
            }
        }
    }

    private void checkTitle(Xml property) {
        require(filled(property, LONGEST_TITLE), property, "title", "Write a title of up to 200 characters");
        Set<String> fields =
                known.forms().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Matcher gap = GAP.matcher(property.get("value"));
        while (gap.find()) {
            String asked = gap.group(1);
            require(
                    asked.equals("customer") || asked.equals("title") || fields.contains(asked),
                    property,
                    "title",
                    "Nothing is known as '" + asked + "'; write {customer} or the key of a field");
        }
    }

    private void checkPromise(Xml property, String policy, String term) {
        promised.add(policy);
        require(
                POLICY.matcher(policy).matches(),
                property,
                "promise",
                "Name the promise with small letters, digits and hyphens, such as promise.answer-in-time");
        boolean theirs = "promise".equals(known.catalogue().owners().get("promise:" + policy));
        require(
                theirs ? term.isEmpty() : PromiseTerm.parse(term).isPresent(),
                property,
                "promise",
                theirs
                        ? "How long '" + policy + "' takes is kept on the promise pages; leave the value empty"
                        : "Say how long it may take: P3D business, P3D, PT4H business, P2W or P1M");
        if (!theirs) {
            requireOurs(property, "promise:" + policy, "promise", "Another module promises this; choose another name");
        }
    }

    private void checkAsked(Xml element) {
        Stream.concat(element.attributes().values().stream(), Stream.of(element.text()))
                .flatMap(text -> ASKED.matcher(text).results())
                .map(found -> found.group(1))
                .filter(policy -> !promised.contains(policy))
                .forEach(policy -> require(
                        known.catalogue().owners().containsKey("promise:" + policy),
                        element,
                        "promise",
                        "There is no promise '" + policy + "'; add the process's property promise." + policy
                                + ", such as P3D business, or a promise under administration"));
    }

    private void requireOurs(Xml at, String key, String rule, String otherwise) {
        String module = known.catalogue().module();
        require(known.catalogue().owners().getOrDefault(key, module).equals(module), at, rule, otherwise);
    }

    private boolean isTeam(String name) {
        return known.catalogue().groups().isEmpty()
                || known.catalogue().groups().contains(name);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean filled(Xml property, int longest) {
        String value = property.get("value").strip();
        return !value.isEmpty() && value.length() <= longest;
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split("[,\\s]+")).filter(word -> !word.isEmpty());
    }

    private void require(boolean holds, Xml at, String rule, String message) {
        report.require(holds, at, rule, message);
    }
}
