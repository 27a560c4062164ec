package dev.escalation.features;

import dev.escalation.data.BulkClosures;
import dev.escalation.data.CleanData;
import dev.escalation.data.TicketTimelines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** How many tickets each person ended at one moment; so many that they are {@link BulkClosures}, or not. */
final class Endings {
    private final Map<Ending, Integer> count = new ConcurrentHashMap<>();

    /** Somebody ended tickets. */
    record Ending(long moment, String actor) {}

    /** Of each ticket that was ended by a person. */
    static Map<Integer, List<Ending>> byTicket(CleanData data, TicketTimelines timelines) {
        Map<Integer, List<Ending>> byTicket = new HashMap<>();
        for (int event : BulkClosures.endings(data.events(), timelines)) {
            of(data, event)
                    .ifPresent(ending -> byTicket.computeIfAbsent(data.events().ticket()[event], _ -> new ArrayList<>())
                            .add(ending));
        }
        return byTicket;
    }

    private static Optional<Ending> of(CleanData data, int event) {
        return Optional.ofNullable(data.events().actor().get(event))
                .map(actor -> new Ending(data.events().time()[event], actor));
    }

    /** @return those that are in bulk now and were not before, or the other way round */
    Set<Ending> replace(Collection<Ending> gone, Collection<Ending> come) {
        Set<Ending> touched = new HashSet<>(gone);
        touched.addAll(come);
        Set<Ending> inBulk = new HashSet<>(touched);
        inBulk.removeIf(ending -> !isInBulk(ending));
        come.forEach(ending -> count.merge(ending, 1, Integer::sum));
        gone.forEach(ending -> count.computeIfPresent(ending, (_, tickets) -> tickets == 1 ? null : tickets - 1));
        touched.removeIf(ending -> isInBulk(ending) == inBulk.contains(ending));
        return touched;
    }

    private boolean isInBulk(Ending ending) {
        return count.getOrDefault(ending, 0) >= BulkClosures.FEWEST_TICKETS;
    }

    /** Whether an event of a table ended tickets in bulk. */
    IntPredicate inBulk(CleanData data) {
        return event -> of(data, event).filter(this::isInBulk).isPresent();
    }
}
