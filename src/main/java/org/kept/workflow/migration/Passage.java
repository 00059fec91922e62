package org.kept.workflow.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from one version of a process to another: what can go over where, and why the rest cannot. What has the same id, type and
 * sub-processes around it goes over by itself; for all else somebody says where to.
 *
 * @param mapping where steps go that are called otherwise now, by their old ids
 * @param there the other version in words, such as {@code version 3}
 */
public record Passage(ProcessShape from, ProcessShape to, Map<String, String> mapping, String there) {

    /** Why a case that stands there cannot go over; empty if it can. */
    public Optional<String> whyNot(Standing standing) {
        Place old = from.place(standing.activityId());
        if (old == null) {
            return Optional.of("“" + standing.activityId() + "” is not in the version that it runs by");
        }
        Place now = to.place(target(old.id()));
        if (now == null) {
            return Optional.of(
                    mapping.containsKey(old.id())
                            ? old.words() + " is to go over to “" + target(old.id()) + "”, which is not in " + there
                            : old.words() + " is not in " + there + " any more");
        }
        return Optional.ofNullable(differs(old, now)).or(() -> Optional.ofNullable(job(standing, old, now)));
    }

    /** Why the whole case cannot; empty if it can. */
    public Optional<String> whyNot(List<Standing> standings) {
        return standings.stream().flatMap(each -> whyNot(each).stream()).findFirst();
    }

    /** The id that the place has there. */
    String target(String id) {
        return mapping.getOrDefault(id, id);
    }

    /** Whether what is known of both lets a case go over; the engine has the last word. */
    boolean goes(Place old, Place now) {
        return differs(old, now) == null;
    }

    /** Whether the event waits for something else there, so that it has to be armed anew. */
    boolean rearms(String old, String now) {
        Place before = from.place(old);
        Place after = to.place(now);
        return before != null && after != null && !before.trigger().equals(after.trigger());
    }

    private String differs(Place old, Place now) {
        if (!old.type().equals(now.type())) {
            return old.words() + " is a " + old.typeWords() + ", and in " + there + " "
                    + (old.words().equals(now.words()) ? "it" : now.words()) + " is a " + now.typeWords();
        }
        if (!old.loop().equals(now.loop())) {
            return old.words()
                    + (old.loop().isEmpty()
                            ? " is done once, and in " + there + " for each of several"
                            : now.loop().isEmpty()
                                    ? " is done for each of several, and in " + there + " only once"
                                    : " is repeated in another way in " + there);
        }
        return scope(old, now);
    }

    /** A step whose surroundings are other ones goes over only if somebody says so; the engine then says whether it can. */
    private String scope(Place old, Place now) {
        List<String> around = old.scope().stream().map(this::target).toList();
        if (around.equals(now.scope()) || mapping.containsKey(old.id())) {
            return null;
        }
        for (String each : old.scope()) {
            if (!now.scope().contains(target(each))) {
                return old.words() + " stands in " + from.words(each) + ", and in " + there + " it does not";
            }
        }
        return old.words() + " stands in "
                + to.words(now.scope().get(now.scope().size() - 1)) + " in " + there
                + ", and nobody said that it goes over there";
    }

    private String job(Standing standing, Place old, Place now) {
        boolean waits = standing.job().equals("async-before")
                ? now.asyncBefore()
                : standing.job().isEmpty() || now.asyncAfter();
        return waits
                ? null
                : old.words() + " is about to go on by itself, and in " + there
                        + " nothing waits there; a moment later it will have gone on";
    }
}
