package org.kept.insight.rollup;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A period, put together from the largest sums that fit into it: months in the middle, days and hours towards its edges, and what is
 * left at the edges from the log itself.
 */
final class Pieces {

    private static final String GRAINS = "hdm";

    private final char smallest;
    private final List<Piece> sums = new ArrayList<>();
    private final List<Piece> edges = new ArrayList<>();

    private Pieces(char smallest) {
        this.smallest = smallest;
    }

    /** A part of the period and the grain whose sums cover it; a blank where none does. */
    record Piece(char grain, Instant from, Instant to) {}

    /** With sums of this grain and the larger ones. */
    static Pieces of(Instant from, Instant to, char smallest) {
        Pieces pieces = new Pieces(smallest);
        pieces.cover(from, to, GRAINS.length() - 1);
        return pieces;
    }

    /** With sums by hour only, for what is told by day of some zone. */
    static Pieces hourly(Instant from, Instant to) {
        Pieces pieces = new Pieces('h');
        pieces.cover(from, to, 0);
        return pieces;
    }

    /** From the log alone. */
    static Pieces none(Instant from, Instant to) {
        Pieces pieces = new Pieces(' ');
        pieces.edges.add(new Piece(' ', from, to));
        return pieces;
    }

    List<Piece> sums() {
        return sums;
    }

    List<Piece> edges() {
        return edges;
    }

    /** The condition on a table of sums; parameters are put into the map. */
    String onSums(Map<String, Object> parameters) {
        return any(sums, "(grain = '%s' and at >= :%s and at < :%s)", "sum", parameters);
    }

    /** The condition on a moment of the log, for what lies at the edges. */
    String onEdges(String column, Map<String, Object> parameters) {
        return any(edges, "('%s' = ' ' and " + column + " >= :%s and " + column + " < :%s)", "edge", parameters);
    }

    /** The condition for what lies between them, where only what is not in the sums yet counts. */
    String inside(String column, Map<String, Object> parameters) {
        return any(sums, "('%s' <> ' ' and " + column + " >= :%s and " + column + " < :%s)", "sum", parameters);
    }

    private static String any(List<Piece> pieces, String condition, String name, Map<String, Object> parameters) {
        if (pieces.isEmpty()) {
            return "false";
        }
        for (int i = 0; i < pieces.size(); i++) {
            parameters.put(name + i + "from", Timestamp.from(pieces.get(i).from()));
            parameters.put(name + i + "to", Timestamp.from(pieces.get(i).to()));
        }
        return java.util.stream.IntStream.range(0, pieces.size())
                .mapToObj(i -> condition.formatted(pieces.get(i).grain(), name + i + "from", name + i + "to"))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private void cover(Instant from, Instant to, int grain) {
        if (!from.isBefore(to)) {
            return;
        }
        if (grain < GRAINS.indexOf(smallest)) {
            edges.add(new Piece(' ', from, to));
            return;
        }
        Instant first = ceiling(from, GRAINS.charAt(grain));
        Instant last = floor(to, GRAINS.charAt(grain));
        if (!first.isBefore(last)) {
            cover(from, to, grain - 1);
            return;
        }
        sums.add(new Piece(GRAINS.charAt(grain), first, last));
        cover(from, first, grain - 1);
        cover(last, to, grain - 1);
    }

    private static Instant floor(Instant moment, char grain) {
        return switch (grain) {
            case 'h' -> moment.truncatedTo(ChronoUnit.HOURS);
            case 'd' -> moment.truncatedTo(ChronoUnit.DAYS);
            default -> start(YearMonth.from(moment.atOffset(ZoneOffset.UTC)));
        };
    }

    private static Instant ceiling(Instant moment, char grain) {
        Instant floor = floor(moment, grain);
        if (floor.equals(moment)) {
            return moment;
        }
        return switch (grain) {
            case 'h' -> floor.plus(1, ChronoUnit.HOURS);
            case 'd' -> floor.plus(1, ChronoUnit.DAYS);
            default -> start(YearMonth.from(floor.atOffset(ZoneOffset.UTC)).plusMonths(1));
        };
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
