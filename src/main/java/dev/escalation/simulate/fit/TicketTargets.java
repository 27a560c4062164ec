package dev.escalation.simulate.fit;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.simulate.sla.TicketKinds;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the service levels promise about each ticket, in milliseconds on their clock. */
public final class TicketTargets {
    private final TicketKinds kinds;
    private final long[] resolveMs;
    private final long[] replyMs;
    private final boolean repliesAreOnRecord;

    private TicketTargets(TicketKinds kinds, long[] resolveMs, long[] replyMs, boolean repliesAreOnRecord) {
        this.kinds = kinds;
        this.resolveMs = resolveMs;
        this.replyMs = replyMs;
        this.repliesAreOnRecord = repliesAreOnRecord;
    }

    static TicketTargets of(Optional<SlaPolicy> policy, TicketKinds kinds, CleanData data) {
        boolean onRecord = hasReplies(data.events());
        return new TicketTargets(
                kinds,
                times(policy, kinds, target -> OptionalDouble.of(target.resolveHours())),
                times(policy, kinds, target -> onRecord ? target.firstReplyHours() : OptionalDouble.empty()),
                onRecord);
    }

    /** By kind. */
    private static long[] times(
            Optional<SlaPolicy> policy, TicketKinds kinds, Function<SlaTarget, OptionalDouble> hours) {
        return kinds.kinds().stream()
                .mapToLong(kind -> policy.flatMap(one -> one.target(kind.priority(), kind.tier()))
                        .map(hours)
                        .map(TicketTargets::millis)
                        .orElse(OpenHours.NEVER))
                .toArray();
    }

    private static long millis(OptionalDouble hours) {
        return hours.isEmpty() ? OpenHours.NEVER : Math.round(hours.getAsDouble() * Instants.MILLIS_PER_HOUR);
    }

    private static boolean hasReplies(EventTable events) {
        for (int event = 0; event < events.size(); event++) {
            ActorRole role = events.actorRoleAt(event);
            if (events.typeAt(event) == EventType.COMMENTED && (role == ActorRole.AGENT || role == ActorRole.UNKNOWN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the data holds messages to customers. Without any, no first reply can be judged, and no ticket has a target. */
    public boolean repliesAreOnRecord() {
        return repliesAreOnRecord;
    }

    /** Time to resolve a ticket; {@link OpenHours#NEVER} without a target. */
    public long resolveMs(int ticket) {
        return resolveMs[kinds.of()[ticket]];
    }

    /** Time to the first reply, likewise. */
    public long replyMs(int ticket) {
        return replyMs[kinds.of()[ticket]];
    }

    /** @param tickets rows of the tickets */
    public long[] resolveMs(int[] tickets) {
        return Arrays.stream(tickets).mapToLong(this::resolveMs).toArray();
    }

    /** @param tickets rows of the tickets */
    public long[] replyMs(int[] tickets) {
        return Arrays.stream(tickets).mapToLong(this::replyMs).toArray();
    }
}
