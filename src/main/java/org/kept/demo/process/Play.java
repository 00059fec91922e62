package org.kept.demo.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.kept.demo.WorldOrder;
import org.kept.shared.CaseRef;
import org.kept.shared.play.Cast;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayStage;
import org.kept.shared.play.Timekeeper;

/** One play: what is still to happen in it, in the order of its time. */
class Play implements PlayStage {

    private final WorldOrder order;
    private final Timekeeper time;
    private final Cast cast;
    private final List<Guest> guests = new ArrayList<>();
    private final Set<String> others;
    private final Map<String, Long> lastBefore = new HashMap<>();
    private final PriorityQueue<Act> acts = new PriorityQueue<>();
    private long planned;
    private long troubles;

    Play(WorldOrder order, Timekeeper time, Set<String> others) {
        this.order = order;
        this.time = time;
        this.others = others;
        this.cast = new Cast(order.mark());
        others.forEach(ref -> lastBefore.merge(prefix(ref), number(ref), Math::max));
    }

    /** Something that happens at a moment; of one moment, what was planned first is first. */
    record Act(Instant at, long number, Runnable work) implements Comparable<Act> {
        @Override
        public int compareTo(Act other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public Chance chance(Object... thing) {
        Object[] placed = new Object[thing.length];
        for (int part = 0; part < thing.length; part++) {
            placed[part] = thing[part] instanceof CaseRef ref ? place(ref) : thing[part];
        }
        return Chance.of(order.seed(), placed);
    }

    /** Numbers go on from world to world; the third complaint of one is as lucky as the third of another. */
    private String place(CaseRef ref) {
        return ref.prefix() + (number(ref.value()) - lastBefore.getOrDefault(ref.prefix(), 0L));
    }

    private static String prefix(String ref) {
        return ref.substring(0, ref.indexOf('-'));
    }

    private static long number(String ref) {
        return Long.parseLong(ref.substring(ref.lastIndexOf('-') + 1));
    }

    @Override
    public boolean ours(CaseRef ref) {
        return !others.contains(ref.value());
    }

    @Override
    public void at(Instant moment, Runnable act) {
        if (!moment.isAfter(order.until())) {
            acts.add(new Act(moment.isBefore(now()) ? now() : moment, planned++, act));
        }
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public double factor() {
        return order.factor();
    }

    @Override
    public List<Guest> guests() {
        return guests;
    }

    /** The act that comes next; null if there is none. */
    Act next() {
        return acts.peek();
    }

    Act take() {
        return acts.poll();
    }

    void trouble() {
        troubles++;
    }

    long troubles() {
        return troubles;
    }
}
