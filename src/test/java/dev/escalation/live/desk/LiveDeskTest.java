package dev.escalation.live.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.app.Training;
import dev.escalation.data.AgentTable;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketCollector;
import dev.escalation.data.TicketTimelines;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.Cuts;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.Target;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The last days of the sample desk, told ticket by ticket: scores are those of one computation over everything. */
class LiveDeskTest {
    private static final long HOUR = Instants.MILLIS_PER_HOUR;

    private static CleanData all;
    private static Scorer scorer;

    @BeforeAll
    static void train() {
        Training training = SampleTraining.get();
        FeatureTable table = training.table();
        all = table.data();
        TrainedModel model = training.comparison().best().model().orElseThrow();
        int[] earlier = IntStream.range(0, table.rows())
                .filter(row -> !table.isQueueRow(row))
                .toArray();
        scorer = new Scorer(model, "best", UsualValues.of(table, earlier));
    }

    @Test
    void scoresAreThoseOfTheBatch() {
        Random random = new Random(4);
        long moment = all.lastMoment() - 12 * 24 * HOUR;
        LiveDesk desk = LiveDesk.of(Cuts.at(all, moment), scorer, Optional.empty(), moment, Progress.NONE);
        for (int step = 0; step < 6; step++) {
            long before = moment;
            moment = step == 5 ? all.lastMoment() : moment + (long) (random.nextDouble() * 60 * HOUR);
            CleanData now = Cuts.at(all, moment);
            List<String> changed = new ArrayList<>(Cuts.touched(all, before, moment));
            Collections.shuffle(changed, random);
            for (int from = 0; from < changed.size(); from += 40) {
                List<String> some = changed.subList(from, Math.min(changed.size(), from + 40));
                LiveDesk.Change change = desk.replace(part(now, some, moment), moment, Progress.NONE);
                assertThat(change.toRead()).isEmpty();
                change.scored()
                        .entries()
                        .forEach(entry ->
                                assertThat(some).contains(entry.explanation().ticketId()));
            }
            desk.queue(Progress.NONE);

            assertThat(risks(desk)).isEqualTo(batch(now, moment));
        }
        assertThat(desk.size()).isEqualTo(all.tickets().size());
        assertThat(desk.scores().values()).allSatisfy(score -> {
            assertThat(score.asOf()).isEqualTo(all.lastMoment());
            assertThat(score.modelId()).isEqualTo("best");
        });
    }

    /** Its tickets are read again, as they are told by the customer's tier. */
    @Test
    void aCustomerOfAnotherTierTouchesItsTickets() {
        long moment = all.lastMoment();
        LiveDesk desk = LiveDesk.of(all, scorer, Optional.empty(), moment, Progress.NONE);
        String customer = all.tickets().customer().get(17);
        CleanData changed = with(all, tierOf(all.customers(), customer, "platinum"), all.agents());
        String ticket = all.tickets().ids().level(17);

        Set<String> toRead = desk.replace(part(changed, List.of(ticket), moment), moment, Progress.NONE)
                .toRead();

        Set<String> others = ticketsOf(all, customer);
        others.remove(ticket);
        assertThat(toRead).isNotEmpty().isEqualTo(others);
        assertThat(desk.ticketsOf(Set.of(customer), Set.of())).isEqualTo(ticketsOf(all, customer));
        desk.replace(part(changed, toRead, moment), moment, Progress.NONE);
        desk.queue(Progress.NONE);
        assertThat(risks(desk)).isEqualTo(batch(changed, moment));
    }

    @Test
    void anAgentOfAnotherDepartmentLikewise() {
        long moment = all.lastMoment();
        LiveDesk desk = LiveDesk.of(all, scorer, Optional.empty(), moment, Progress.NONE);
        String agent = all.agents().ids().level(3);
        CleanData changed = with(all, all.customers(), departmentOf(all.agents(), agent, "Field"));

        Set<String> toRead = desk.ticketsOf(Set.of(), Set.of(agent));
        Set<String> again = desk.replace(part(changed, toRead, moment), moment, Progress.NONE)
                .toRead();

        assertThat(toRead).hasSizeGreaterThan(20);
        assertThat(again).isEmpty();
        desk.queue(Progress.NONE);
        assertThat(risks(desk)).isEqualTo(batch(changed, moment));
    }

    @Test
    void aDescribedTicketLeavesTheDeskAsItIs() {
        long moment = all.lastMoment();
        LiveDesk desk = LiveDesk.of(all, scorer, Optional.empty(), moment, Progress.NONE);
        Map<String, Double> before = risks(desk);
        List<String> some = before.keySet().stream().limit(5).toList();

        RiskQueue asked = desk.score(part(all, some, moment), OptionalLong.empty());

        assertThat(asked.entries())
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.risk())
                        .isEqualTo(before.get(entry.explanation().ticketId())));
        assertThat(risks(desk)).isEqualTo(before);
        assertThatThrownBy(() -> desk.score(part(all, some, moment), OptionalLong.of(moment - 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModelWithAnotherPlanNeedsADeskOfItsOwn() {
        LiveDesk desk = LiveDesk.of(all, scorer, Optional.empty(), all.lastMoment(), Progress.NONE);
        TrainedModel model = scorer.model();
        FeaturePlan breach = new FeaturePlan(Target.SLA_BREACH, model.plan().points());
        TrainedModel other = new TrainedModel(
                model.kind(), breach, model.preprocessing(), model.predictor(), model.calibrator(), model.threshold());

        assertThatThrownBy(() -> desk.use(new Scorer(other, "other", scorer.usual())))
                .isInstanceOf(IllegalArgumentException.class);
        desk.use(new Scorer(model, "newer", scorer.usual()));
        assertThat(desk.queue(Progress.NONE).entries()).isNotEmpty();
        assertThat(desk.scores().values()).allMatch(score -> score.modelId().equals("newer"));
    }

    /** Queues are kept every 4 hours; the change is since the last of them that is a day old. */
    @Test
    void theChangeInADayIsThatOfTheQueueADayBefore() {
        long begin = all.lastMoment() - 3 * 24 * HOUR;
        CleanData first = Cuts.at(all, begin);
        FeatureTable table = FeatureBuilder.build(first, scorer.model().plan(), OptionalLong.of(begin), Progress.NONE);
        LiveDesk desk = LiveDesk.of(first, scorer, Optional.empty(), begin, Progress.NONE);
        EarlierRisk before = EarlierRisk.dayBefore(scorer.model(), table, Progress.NONE);
        ScoreHistory history = new ScoreHistory(before);
        Map<Long, Map<String, Double>> byMoment = new TreeMap<>();
        RiskQueue queue = desk.queue(Progress.NONE);
        history.add(queue, begin);
        byMoment.put(begin, risks(desk));
        EarlierRisk atFirst = history.dayBefore(queue.table());
        assertThat(atFirst.moment()).isEqualTo(begin - 24 * HOUR);
        for (int hour = 1; hour <= 30; hour++) {
            long now = begin + hour * HOUR;
            Set<String> touched = Cuts.touched(all, now - HOUR, now);
            desk.replace(part(Cuts.at(all, now), touched, now), now, Progress.NONE);
            queue = desk.queue(Progress.NONE);
            history.add(queue, now);
            byMoment.put(now, risks(desk));
        }

        EarlierRisk earlier = history.dayBefore(queue.table());

        assertThat(earlier.moment()).isEqualTo(begin + 4 * HOUR);
        Dictionary ids = queue.table().data().tickets().ids();
        int compared = 0;
        for (int ticket = 0; ticket < ids.size(); ticket++) {
            Double then = byMoment.get(begin + 4 * HOUR).get(ids.level(ticket));
            assertThat(earlier.riskOfTicket()[ticket]).isEqualTo(Double.valueOf(then == null ? Double.NaN : then));
            if (then != null) {
                compared++;
                int row = earlier.row(ticket).orElseThrow();
                assertThat(earlier.table().ticketId(row)).isEqualTo(ids.level(ticket));
                assertThat(earlier.table().asOf()[row]).isEqualTo(begin + 4 * HOUR);
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static Map<String, Double> risks(LiveDesk desk) {
        return desk.scores().values().stream()
                .collect(Collectors.toMap(LiveScore::ticketId, LiveScore::risk, (one, _) -> one, TreeMap::new));
    }

    private static Map<String, Double> batch(CleanData data, long moment) {
        FeatureTable table = FeatureBuilder.build(data, scorer.model().plan(), OptionalLong.of(moment), Progress.NONE);
        return RiskQueue.score(scorer.model(), table, scorer.usual(), Progress.NONE).entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.explanation().ticketId(), RiskQueue.Entry::risk, (one, _) -> one, TreeMap::new));
    }

    private static CleanData part(CleanData data, Collection<String> ids, long moment) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        TicketCollector collector = new TicketCollector();
        for (String id : ids) {
            collector.add(data, timelines, data.tickets().ids().codeOf(id));
        }
        return collector.build(data, data.customers(), data.agents(), moment);
    }

    private static Set<String> ticketsOf(CleanData data, String customer) {
        return IntStream.range(0, data.tickets().size())
                .filter(ticket -> customer.equals(data.tickets().customer().get(ticket)))
                .mapToObj(data.tickets().ids()::level)
                .collect(Collectors.toSet());
    }

    private static CleanData with(CleanData data, CustomerTable customers, AgentTable agents) {
        return new CleanData(
                customers, agents, data.tickets(), data.events(), data.rules(), data.origin(), data.lastMoment());
    }

    private static CustomerTable tierOf(CustomerTable customers, String id, String tier) {
        return new CustomerTable(
                customers.ids(),
                customers.name(),
                customers.email(),
                customers.region(),
                changed(customers.tier(), customers.ids().codeOf(id), tier),
                customers.attributes());
    }

    private static AgentTable departmentOf(AgentTable agents, String id, String department) {
        return new AgentTable(
                agents.ids(),
                agents.name(),
                changed(agents.department(), agents.ids().codeOf(id), department),
                agents.experienceYears(),
                agents.attributes());
    }

    private static CodedColumn changed(CodedColumn column, int row, String level) {
        Dictionary levels = new Dictionary();
        column.dictionary().levels().forEach(levels::add);
        int[] codes = Arrays.copyOf(column.codes(), column.size());
        codes[row] = levels.add(level);
        return new CodedColumn(codes, levels);
    }
}
