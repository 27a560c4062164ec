package dev.escalation.ui.triage;

import dev.escalation.live.TicketRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * New rows in the places of those that are shown, so that nothing moves under somebody's hand.
 *
 * @param rows to be shown: known tickets keep their places, new ones wait, those that have gone stay as they were
 * @param changed tickets whose risk reads otherwise now
 * @param moved tickets that would have to change places: the fewest that bring the others into order
 * @param fresh tickets that wait
 * @param gone tickets that stay although they have gone
 * @param samePlaces whether the same tickets stand in the same places as before
 */
public record KeptPlaces(
        List<TicketRow> rows, Set<String> changed, int moved, int fresh, Set<String> gone, boolean samePlaces) {
    public KeptPlaces {
        rows = List.copyOf(rows);
        changed = Set.copyOf(changed);
        gone = Set.copyOf(gone);
    }

    /**
     * @param next in their right order
     * @param own tickets that the user has just acted on: they come and go at once
     */
    public static KeptPlaces of(List<TicketRow> shown, List<TicketRow> next, Set<String> own) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < next.size(); i++) {
            places.put(next.get(i).id(), i);
        }
        List<TicketRow> rows = new ArrayList<>(shown.size());
        Set<String> changed = new HashSet<>();
        Set<String> gone = new HashSet<>();
        for (TicketRow row : shown) {
            Integer place = places.get(row.id());
            if (place != null) {
                rows.add(next.get(place));
                if (percent(row) != percent(next.get(place))) {
                    changed.add(row.id());
                }
            } else if (!own.contains(row.id())) {
                rows.add(row);
                gone.add(row.id());
            }
        }
        boolean allStay = rows.size() == shown.size();
        int fresh = insertOwn(rows, next, own);
        int[] order = rows.stream()
                .filter(row -> places.containsKey(row.id()))
                .mapToInt(row -> places.getOrDefault(row.id(), 0))
                .toArray();
        return new KeptPlaces(
                rows,
                changed,
                order.length - longestRising(order),
                fresh,
                gone,
                allStay && rows.size() == shown.size());
    }

    /** Puts the user's own ones behind their neighbours; gives how many others wait. */
    private static int insertOwn(List<TicketRow> rows, List<TicketRow> next, Set<String> own) {
        Set<String> known = new HashSet<>();
        rows.forEach(row -> known.add(row.id()));
        int fresh = 0;
        String neighbour = "";
        for (TicketRow row : next) {
            if (known.contains(row.id())) {
                neighbour = row.id();
            } else if (own.contains(row.id())) {
                rows.add(indexOf(rows, neighbour) + 1, row);
                neighbour = row.id();
            } else {
                fresh++;
            }
        }
        return fresh;
    }

    private static int indexOf(List<TicketRow> rows, String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static long percent(TicketRow row) {
        return Math.round(row.risk() * 100);
    }

    /** Length of the longest rising part sequence, in n log n. */
    private static int longestRising(int[] values) {
        int[] smallestEnd = new int[values.length];
        int length = 0;
        for (int value : values) {
            int at = Arrays.binarySearch(smallestEnd, 0, length, value);
            int place = at < 0 ? -at - 1 : at;
            smallestEnd[place] = value;
            length = Math.max(length, place + 1);
        }
        return length;
    }

    /** Whether every row stands where it belongs. */
    public boolean isInOrder() {
        return moved == 0 && fresh == 0 && gone.isEmpty();
    }
}
