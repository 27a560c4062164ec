package dev.escalation.report.simulation;

import dev.escalation.chart.ChartWords;
import dev.escalation.chart.FigureFormat;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.Interval;
import dev.escalation.chart.Money;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Bullets;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportBlock.Tile;
import dev.escalation.report.document.ReportBlock.Tiles;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Tone;
import dev.escalation.simulate.study.Compared;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Outcome;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.simulate.study.Range;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.simulate.study.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a report says about acting on the scores: what it would save, and how far the simulation can be believed. */
public final class SimulationSections {
    /** Id of the section that says how far a simulation can be believed; only there with one. */
    public static final String FIT = "fit";

    private static final String TITLE = "What acting would save";

    private final Outlook outlook;
    private final Simulation simulation;
    private final Scenario scenario;
    private final SimulationWords words;
    private final SimulationCharts charts;

    private SimulationSections(Outlook outlook, SimulationCharts charts) {
        this.outlook = outlook;
        this.simulation = outlook.simulation();
        this.scenario = simulation.scenario();
        this.words = new SimulationWords(scenario, simulation.desk().target(), ChartWords.ENGLISH);
        this.charts = charts;
    }

    public static List<ReportSection> of(Outlook outlook, SimulationCharts charts) {
        SimulationSections sections = new SimulationSections(outlook, charts);
        return List.of(sections.saving(), sections.fit());
    }

    /** @param why there is no simulation, in a sentence */
    public static List<ReportSection> none(String why) {
        return List.of(new ReportSection(
                "acting", TITLE, List.of(new Note(Tone.WARNING, "This desk cannot be simulated. " + why))));
    }

    private ReportSection saving() {
        List<ReportBlock> blocks = new ArrayList<>();
        FitCheck.Verdict verdict = simulation.desk().check().verdict();
        if (verdict != FitCheck.Verdict.GOOD) {
            blocks.add(new Note(
                    verdict == FitCheck.Verdict.POOR ? Tone.ALARM : Tone.WARNING,
                    SimulationWords.verdict(verdict, ChartWords.ENGLISH) + ". "
                            + SimulationWords.meaning(verdict, ChartWords.ENGLISH)));
        }
        blocks.add(new Paragraph(what()));
        blocks.add(tiles());
        blocks.add(new Picture(charts.policies(simulation), Picture.Size.WHOLE_WIDTH));
        blocks.add(policies());
        blocks.add(new Paragraph(breakEven()));
        blocks.add(new Picture(charts.byChance(outlook.byChance()), Picture.Size.HALF_WIDTH));
        blocks.add(new Picture(charts.byCapacity(outlook.byCapacity()), Picture.Size.HALF_WIDTH));
        blocks.add(new Picture(charts.sensitivity(outlook.sensitivity()), Picture.Size.WHOLE_WIDTH));
        blocks.add(new Paragraph("What is assumed, and not found in the data:"));
        blocks.add(new Bullets(assumptions()));
        return new ReportSection("acting", TITLE, blocks);
    }

    private String what() {
        return "The desk was simulated for " + scenario.days() + " days, "
                + simulation.study().setup().replications() + " times. On every working day somebody acts on the "
                + scenario.perDay() + " open tickets with the highest risk ("
                + lower(SimulationWords.intervention(scenario.kind()))
                + "), which takes " + SimulationWords.percent(scenario.shareOfHours(simulation.desk()))
                + " of all agents' hours. All policies meet the same tickets and the same luck.";
    }

    private Tiles tiles() {
        List<Tile> tiles = new ArrayList<>();
        Range avoided = simulation.avoided(Compared.MODEL);
        Range fewer = simulation.change(Compared.MODEL, simulation.outcomes());
        tiles.add(new Tile(
                capital(words.outcomes()) + " avoided",
                FigureKind.COUNT.text(avoided.mean()),
                SimulationWords.percent(-fewer.mean()) + " fewer; 95 of 100 runs: "
                        + between(FigureKind.COUNT, avoided)));
        Range attention = simulation.change(Compared.MODEL, Outcome::attentionHours);
        tiles.add(new Tile(
                "Time to attention",
                SimulationWords.percent(attention.mean()),
                "for tickets that escalate today; 95 of 100 runs: " + SimulationWords.percent(attention.low()) + " to "
                        + SimulationWords.percent(attention.high())));
        Range hours = simulation.range(Compared.MODEL, Outcome::treatmentHours);
        tiles.add(new Tile(
                "Agent hours spent",
                FigureKind.COUNT.text(hours.mean()),
                "others are resolved "
                        + FigureKind.HOURS.text(simulation
                                .range(Compared.MODEL, Outcome::othersDelayHours)
                                .mean()) + " later"));
        scenario.costs().ifPresent(costs -> {
            Range worth = simulation.worth(Compared.MODEL);
            Money money = new Money(costs.currency());
            tiles.add(new Tile("Net saving", money.text(worth.mean()), "95 of 100 runs: " + between(money, worth)));
        });
        return new Tiles(tiles);
    }

    private DataTable policies() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Compared policy : Compared.values()) {
            rows.add(List.of(
                    Cell.of(SimulationWords.policy(policy, ChartWords.ENGLISH)).below(words.what(policy)),
                    counted(policy, one -> one.measures().breached()),
                    counted(policy, one -> one.measures().escalated()),
                    counted(policy, one -> one.measures().meanReplyHours()),
                    counted(policy, Outcome::attentionHours),
                    counted(policy, Outcome::treatmentHours)));
        }
        return new DataTable(
                "Means over the runs, with what 95 of 100 runs lie between below",
                List.of(
                        Column.text("Who chooses").wide(24),
                        Column.number("Breaches"),
                        Column.number("Escalations"),
                        Column.number("Hours to first reply"),
                        Column.number("Hours to attention"),
                        Column.number("Agent hours")),
                rows);
    }

    private Cell counted(Compared policy, ToDoubleFunction<Outcome> figure) {
        Range range = simulation.range(policy, figure);
        return Cell.of(FigureKind.COUNT.text(range.mean())).below(between(FigureKind.COUNT, range));
    }

    private String breakEven() {
        Sweep.Crossing model = outlook.byChance().modelPays();
        String what = scenario.costs().isPresent() ? "costs less than it saves" : "avoids more than it causes";
        if (!Double.isFinite(model.mean())) {
            return "Acting by the model never " + what + ", however often it works.";
        }
        String high = Double.isFinite(model.high()) ? SimulationWords.percent(model.high()) : "never";
        return "Acting by the model " + what + " from a chance of " + SimulationWords.percent(model.mean())
                + " that it works (95 of 100 runs: " + SimulationWords.percent(model.low()) + " to " + high
                + "). Assumed are "
                + SimulationWords.percent(scenario.intervention().worksAtLeast()) + " to "
                + SimulationWords.percent(scenario.intervention().worksAtMost()) + ".";
    }

    private List<String> assumptions() {
        Intervention does = scenario.intervention();
        List<String> items = new ArrayList<>();
        items.add(does.people() + (does.people() == 1 ? " person spends " : " people spend ")
                + Math.round(does.minutes()) + " minutes each, before all other work.");
        items.add("If it works, what is left of the desk's waits takes " + SimulationWords.percent(does.pace())
                + " of the usual time, the customer's answers " + SimulationWords.percent(does.answerPace())
                + (does.calms() ? ", and the customer does not escalate." : "."));
        if (scenario.hoursLeft() > 0) {
            items.add("Tickets due within " + Math.round(scenario.hoursLeft())
                    + " hours are left alone: it is too late.");
        }
        items.add("Agents have " + SimulationWords.percent(scenario.availability())
                + " of the time for tickets that they had in the history, and "
                + SimulationWords.percent(scenario.arrivals()) + " of its tickets come.");
        scenario.costs()
                .ifPresent(costs -> items.add("An agent's hour costs " + costs.currency() + " "
                        + plain(costs.agentHour())
                        + ", a breach " + plain(costs.breach()) + ", an escalation " + plain(costs.escalation())
                        + "; " + SimulationWords.percent(costs.churn()) + " of escalated customers leave, worth "
                        + plain(costs.customer()) + " each."));
        items.add("Customers and agents go on behaving as they did.");
        return items;
    }

    private ReportSection fit() {
        FitCheck check = simulation.desk().check();
        return new ReportSection(
                FIT,
                "How far the simulation can be believed",
                List.of(
                        new Paragraph(
                                SimulationWords.verdict(check.verdict(), ChartWords.ENGLISH) + ". "
                                        + SimulationWords.meaning(check.verdict(), ChartWords.ENGLISH)
                                        + " It was fitted on the tickets before the test period and compared with what happened then."),
                        new Picture(charts.fit(), Picture.Size.WHOLE_WIDTH),
                        new Picture(charts.cycleTimes(), Picture.Size.LOW)));
    }

    private static String between(FigureFormat format, Range range) {
        return Double.isNaN(range.low() + range.high()) ? "–" : format.text(new Interval(range.low(), range.high()));
    }

    private static String plain(double amount) {
        return FigureKind.COUNT.text(amount);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
