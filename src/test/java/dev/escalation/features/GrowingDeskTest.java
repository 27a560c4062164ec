package dev.escalation.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.TicketCollector;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** However a desk came to be what it is, its rows are those of one computation over all of it. */
class GrowingDeskTest {
    private static final FeaturePlan ESCALATION = new FeaturePlan(Target.ESCALATION, PredictionPoints.DEFAULT);
    private static final FeaturePlan BREACH = new FeaturePlan(Target.SLA_BREACH, PredictionPoints.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "ESCALATION, LAST_MOMENT, 1",
        "ESCALATION, LAST_MOMENT, 2",
        "ESCALATION, FIRST_RECORD, 3",
        "SLA_BREACH, LAST_MOMENT, 4",
        "SLA_BREACH, FIRST_RECORD, 5"
    })
    void grownTicketByTicketItHasTheSameRows(Target target, TicketRow ticketRow, long seed) {
        CleanData all = CutCheckTest.randomDesk(ticketRow);
        FeaturePlan plan = new FeaturePlan(target, PredictionPoints.DEFAULT);
        Random random = new Random(seed);
        long moment = DeskFixture.at(300);
        CleanData before = DataCut.at(all, moment);
        GrowingDesk desk = GrowingDesk.of(before, plan, Optional.empty(), moment, Progress.NONE);
        for (int step = 0; step < 25; step++) {
            moment += (long) (random.nextDouble() * 90 * 3_600_000);
            CleanData now = DataCut.at(all, moment);
            Set<String> read = changed(before, now);
            grow(desk, now, read, moment, random);
            desk.advance(moment, Progress.NONE);

            assertThat(desk.now()).isEqualTo(moment);
            assertThat(values(desk.queue(Progress.NONE))).isEqualTo(batch(now, plan, moment));
            before = now;
        }
        assertThat(desk.size()).isGreaterThan(180);
    }

    @Test
    void similarTicketsAreThoseWhoseOutcomesAreKnownByNow() {
        CleanData all = CutCheckTest.randomDesk(TicketRow.LAST_MOMENT);
        FeaturePlan plan = ESCALATION.with(TextUse.ON);
        Random random = new Random(6);
        long moment = DeskFixture.at(600);
        CleanData before = DataCut.at(all, moment);
        GrowingDesk desk = GrowingDesk.of(before, plan, Optional.of(GrowingDeskTest::texts), moment, Progress.NONE);
        for (int step = 0; step < 8; step++) {
            moment += (long) (random.nextDouble() * 90 * 3_600_000);
            CleanData now = DataCut.at(all, moment);
            grow(desk, now, changed(before, now), moment, random);
            desk.advance(moment, Progress.NONE);

            FeatureTable table =
                    FeatureBuilder.build(now, plan, Optional.of(texts(now)), OptionalLong.of(moment), Progress.NONE);
            assertThat(values(desk.queue(Progress.NONE))).isEqualTo(values(table.only(table.queueRows())));
            before = now;
        }
        assertThat(desk.queue(Progress.NONE).column("similar_outcome_share")).isNotNull();
        assertThatThrownBy(() -> GrowingDesk.of(all, plan, Optional.empty(), all.lastMoment(), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** As if every ticket said something of its own. */
    private static TicketVectors texts(CleanData data) {
        List<float[]> vectors = data.tickets().ids().levels().stream()
                .map(id -> {
                    Random random = new Random(id.hashCode());
                    float[] vector = new float[384];
                    double length = 0;
                    for (int i = 0; i < vector.length; i++) {
                        vector[i] = (float) random.nextGaussian();
                        length += vector[i] * vector[i];
                    }
                    for (int i = 0; i < vector.length; i++) {
                        vector[i] /= (float) Math.sqrt(length);
                    }
                    return vector;
                })
                .toList();
        return new TicketVectors(vectors, new java.util.BitSet());
    }

    /** In pieces of random sizes and order, some of them twice. */
    private static void grow(GrowingDesk desk, CleanData now, Set<String> changed, long moment, Random random) {
        List<String> ids = new ArrayList<>(changed);
        Collections.shuffle(ids, random);
        for (int from = 0; from < ids.size(); ) {
            int to = Math.min(ids.size(), from + 1 + random.nextInt(12));
            CleanData part = part(now, ids.subList(from, to), moment);
            Set<String> toRead = desk.replace(part, moment, Progress.NONE).toRead();
            if (!toRead.isEmpty()) {
                desk.replace(part(now, toRead, moment), moment, Progress.NONE);
            }
            if (random.nextInt(4) == 0) {
                desk.replace(part, moment, Progress.NONE);
            }
            from = to;
        }
    }

    @ParameterizedTest
    @EnumSource(TicketRow.class)
    void aDescribedTicketIsScoredAsIfItStoodThere(TicketRow ticketRow) {
        CleanData all = CutCheckTest.randomDesk(ticketRow);
        long moment = DeskFixture.at(1000);
        CleanData now = DataCut.at(all, moment);
        List<String> described = Arrays.stream(
                        FeatureBuilder.build(now, ESCALATION, OptionalLong.of(moment), Progress.NONE)
                                .queueRows())
                .limit(10)
                .mapToObj(row -> FeatureBuilder.build(now, ESCALATION, OptionalLong.of(moment), Progress.NONE)
                        .ticketId(row))
                .toList();
        CleanData earlier = DataCut.at(all, DeskFixture.at(960));
        GrowingDesk desk = GrowingDesk.of(earlier, ESCALATION, Optional.empty(), moment, Progress.NONE);
        Map<String, List<String>> before = values(desk.queue(Progress.NONE));

        Map<String, List<String>> asked =
                values(desk.asIf(part(now, described, moment), OptionalLong.of(moment), Progress.NONE));

        assertThat(values(desk.queue(Progress.NONE))).isEqualTo(before);
        desk.replace(part(now, described, moment), moment, Progress.NONE);
        Map<String, List<String>> after = values(desk.queue(Progress.NONE));
        assertThat(asked.keySet()).containsExactlyInAnyOrderElementsOf(described);
        asked.forEach((id, row) -> assertThat(row).isEqualTo(after.get(id)));
        assertThat(values(desk.rows(Set.copyOf(described), Progress.NONE))).isEqualTo(asked);
        assertThatThrownBy(() -> desk.asIf(part(now, described, moment), OptionalLong.of(moment - 1), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Events that come late are as if they had come in time. */
    @Test
    void aTicketReadTooEarlyIsReadAgain() {
        CleanData all = CutCheckTest.randomDesk(TicketRow.LAST_MOMENT);
        long moment = DeskFixture.at(900);
        CleanData now = DataCut.at(all, moment);
        GrowingDesk desk = GrowingDesk.of(
                DataCut.at(all, DeskFixture.at(500)), ESCALATION, Optional.empty(), DeskFixture.at(500), Progress.NONE);
        Set<String> changed = changed(DataCut.at(all, DeskFixture.at(500)), now);
        for (String id : changed) {
            CleanData half = part(DataCut.at(all, DeskFixture.at(700)), Set.of(id), moment);
            desk.replace(half, moment, Progress.NONE);
        }
        for (String id : changed) {
            desk.replace(part(now, Set.of(id), moment), moment, Progress.NONE);
        }

        assertThat(values(desk.queue(Progress.NONE))).isEqualTo(batch(now, ESCALATION, moment));
    }

    @Test
    void whatIsGoneFromTheSourceIsGone() {
        CleanData all = CutCheckTest.randomDesk(TicketRow.LAST_MOMENT);
        long moment = DeskFixture.at(900);
        CleanData now = DataCut.at(all, moment);
        GrowingDesk desk = GrowingDesk.of(now, ESCALATION, Optional.empty(), moment, Progress.NONE);
        Set<String> gone = now.tickets().ids().levels().stream()
                .filter(id -> id.hashCode() % 3 == 0)
                .collect(Collectors.toSet());
        Set<String> wereOpen = new HashSet<>(values(desk.queue(Progress.NONE)).keySet());
        wereOpen.retainAll(gone);

        GrowingDesk.Change change = desk.remove(gone);

        Set<String> left = new HashSet<>(now.tickets().ids().levels());
        left.removeAll(gone);
        assertThat(change.left()).isNotEmpty().isEqualTo(wereOpen);
        assertThat(values(desk.queue(Progress.NONE))).isEqualTo(batch(part(now, left, moment), ESCALATION, moment));
    }

    /** The 20th ticket that a person ends at one moment makes all of them mean nothing; the other 19 are asked for. */
    @Test
    void endingsInBulkTurnWhatOthersMeant() {
        DeskFixture desk = new DeskFixture();
        for (int t = 0; t < 20; t++) {
            desk.ticket("T" + t, "C", t).group("Network");
            desk.event("T" + t, EventType.CREATED, t);
            desk.event("T" + t, EventType.RESOLVED, 100, "boss", ActorRole.AGENT, "", "");
        }
        desk.ticket("open", "C", 60).group("Network");
        desk.event("open", EventType.CREATED, 60);
        long moment = DeskFixture.at(120);
        CleanData all = desk.data(120);
        List<String> ids = all.tickets().ids().levels();
        List<String> first = ids.stream().filter(id -> !id.equals("T19")).toList();
        GrowingDesk grown =
                GrowingDesk.of(part(all, first, moment), ESCALATION, Optional.empty(), moment, Progress.NONE);
        String settled = row(grown.queue(Progress.NONE), "customer_log_odds");

        Set<String> toRead = grown.replace(part(all, List.of("T19"), moment), moment, Progress.NONE)
                .toRead();

        assertThat(toRead)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 19).mapToObj(t -> "T" + t).toList());
        grown.replace(part(all, toRead, moment), moment, Progress.NONE);
        assertThat(values(grown.queue(Progress.NONE))).isEqualTo(batch(all, ESCALATION, moment));
        assertThat(row(grown.queue(Progress.NONE), "customer_log_odds")).isNotEqualTo(settled);
    }

    /** Nothing is told between creation and the age of 24 hours, at which the hand-over starts to count for the group. */
    @Test
    void timeAloneChangesWhatATicketTeaches() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 0).group("Database");
        desk.event("T", EventType.CREATED, 0);
        desk.change("T", EventType.TRANSFERRED, 5, "Network", "Database");
        CleanData data = desk.data(6);
        GrowingDesk grown = GrowingDesk.of(data, ESCALATION, Optional.empty(), DeskFixture.at(6), Progress.NONE);
        assertThat(row(grown.queue(Progress.NONE), "group_share_of_tickets")).isEqualTo("0.0");

        grown.advance(DeskFixture.at(24.5), Progress.NONE);

        assertThat(row(grown.queue(Progress.NONE), "group_share_of_tickets")).isEqualTo("1.0");
    }

    @Test
    void aBreachIsTheOutcomeOnceItIsDue() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 0).dueAt(10);
        desk.event("T", EventType.CREATED, 0);
        GrowingDesk grown = GrowingDesk.of(desk.data(6), BREACH, Optional.empty(), DeskFixture.at(6), Progress.NONE);
        assertThat(values(grown.queue(Progress.NONE))).containsOnlyKeys("T");

        GrowingDesk.Change change = grown.advance(DeskFixture.at(10), Progress.NONE);

        assertThat(change.left()).containsExactly("T");
        assertThat(values(grown.queue(Progress.NONE))).isEmpty();
    }

    /** A row that was written at the end tells what had not happened yet; it counts from its moment on. */
    @Test
    void whatARowTellsBeforehandCountsWhenItHappens() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("told", "C", 0).group("Network").escalatedAt(30);
        desk.event("told", EventType.CREATED, 0);
        desk.ticket("open", "C", 1).group("Network");
        desk.event("open", EventType.CREATED, 1);
        for (int t = 0; t < 3; t++) {
            desk.ticket("ends" + t, "C", 2 + t).group("Network").resolvedAt(30);
        }
        CleanData data = desk.data(10);
        GrowingDesk grown = GrowingDesk.of(data, ESCALATION, Optional.empty(), DeskFixture.at(10), Progress.NONE);
        assertThat(values(grown.queue(Progress.NONE))).containsOnlyKeys("told", "open", "ends0", "ends1", "ends2");

        for (double hour : new double[] {20, 29.9, 30, 31}) {
            long moment = DeskFixture.at(hour);
            grown.advance(moment, Progress.NONE);
            assertThat(values(grown.queue(Progress.NONE))).isEqualTo(batch(desk.data(hour), ESCALATION, moment));
        }
        assertThat(values(grown.queue(Progress.NONE))).containsOnlyKeys("open");
    }

    private static String row(FeatureTable table, String column) {
        int row = IntStream.range(0, table.rows()).boxed().toList().getFirst();
        return String.valueOf(((FeatureColumn.Numeric) table.column(column)).values()[row]);
    }

    private static Map<String, List<String>> batch(CleanData data, FeaturePlan plan, long moment) {
        FeatureTable table = FeatureBuilder.build(data, plan, OptionalLong.of(moment), Progress.NONE);
        return values(table.only(table.queueRows()));
    }

    private static Map<String, List<String>> values(FeatureTable table) {
        Map<String, List<String>> values = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            List<String> cells = table.columns().stream()
                    .map(column -> column.info().name() + "="
                            + switch (column) {
                                case FeatureColumn.Numeric numeric -> String.valueOf(numeric.values()[at]);
                                case FeatureColumn.Categorical categorical ->
                                    Objects.toString(categorical.values().get(at));
                            })
                    .toList();
            values.put(table.ticketId(row), cells);
        }
        return values;
    }

    private static CleanData part(CleanData data, Iterable<String> ids, long moment) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        TicketCollector collector = new TicketCollector();
        for (String id : ids) {
            int ticket = data.tickets().ids().codeOf(id);
            if (ticket != Dictionary.MISSING) {
                collector.add(data, timelines, ticket);
            }
        }
        return collector.build(data, data.customers(), data.agents(), moment);
    }

    /** Tickets whose row or events differ. */
    private static Set<String> changed(CleanData before, CleanData now) {
        Map<String, String> earlier = prints(before);
        Map<String, String> later = prints(now);
        Set<String> changed = new HashSet<>();
        later.forEach((id, print) -> {
            if (!print.equals(earlier.get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    private static Map<String, String> prints(CleanData data) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        Map<String, String> prints = new HashMap<>();
        TicketTable tickets = data.tickets();
        EventTable events = data.events();
        for (int t = 0; t < tickets.size(); t++) {
            StringBuilder print = new StringBuilder();
            print.append(tickets.status().get(t)).append(tickets.group().get(t));
            print.append(tickets.priority().get(t)).append(tickets.agent().get(t));
            print.append(tickets.escalatedFlag()[t]).append(tickets.escalatedAt()[t]);
            print.append(tickets.slaBreached()[t]).append(tickets.resolvedAt()[t]);
            for (int i = timelines.first(t); i < timelines.end(t); i++) {
                int event = timelines.order()[i];
                print.append(events.type()[event]).append(events.time()[event]).append(';');
            }
            prints.put(tickets.ids().level(t), print.toString());
        }
        return prints;
    }
}
