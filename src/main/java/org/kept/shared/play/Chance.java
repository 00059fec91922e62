package org.kept.shared.play;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that can be repeated: what it gives depends on the seed and on what it is asked for, never on what was asked before, so
 * that one more lead in a world changes nothing about the others.
 */
public final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The chance of this thing in the world of this seed. */
    public static Chance of(long seed, Object... thing) {
        long mixed = seed;
        for (Object part : thing) {
            String text = String.valueOf(part);
            for (int at = 0; at < text.length(); at++) {
                mixed = (mixed ^ text.charAt(at)) * 0x100000001b3L;
            }
            mixed = Long.rotateLeft(mixed, 29) * 0x9e3779b97f4a7c15L;
        }
        return new Chance(mixed);
    }

    /** Yes, with this probability. */
    public boolean in(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from one to the other, both included. */
    public int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    /** One of these, each as likely. */
    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of these, each as likely. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of these words, as likely as the number behind it says: {@code "connected 45"}. */
    public String weighed(String... choices) {
        int total = 0;
        for (String choice : choices) {
            total += weight(choice);
        }
        int left = random.nextInt(total);
        for (String choice : choices) {
            left -= weight(choice);
            if (left < 0) {
                return choice.substring(0, choice.lastIndexOf(' '));
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }

    /** How many come in a time in which that many come on average (Poisson). */
    public int count(double mean) {
        double left = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > left && count < 10_000; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    /** An amount, skewed as amounts are (log-normal), within bounds and rounded to what people would say. */
    public int amount(int median, double spread, int lowest, int highest) {
        double exact = median * Math.exp(spread * normal());
        double step = exact < 1_000 ? 10 : exact < 20_000 ? 100 : 1_000;
        return (int) Math.max(lowest, Math.min(highest, Math.round(exact / step) * step));
    }

    /** A time between the two, in minutes; short ones are likelier. */
    public Duration minutes(int shortest, int longest) {
        double skewed = Math.pow(random.nextDouble(), 1.6);
        return Duration.ofSeconds(Math.round(60 * (shortest + (longest - shortest) * skewed)));
    }

    /** Standard normal (Box and Muller): the generator's own is not the same in every Java. */
    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static int weight(String choice) {
        return Integer.parseInt(choice.substring(choice.lastIndexOf(' ') + 1));
    }
}
