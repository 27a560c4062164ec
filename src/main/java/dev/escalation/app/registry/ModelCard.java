package dev.escalation.app.registry;

import dev.escalation.app.ProgramInfo;
import dev.escalation.model.ModelKind;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Bullets;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportDocument;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import dev.escalation.report.document.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report card of one model: what it is for, what it rests on, how good it was, and where it ends. */
public final class ModelCard {
    private final ModelRecord model;
    private final ModelMetadata metadata;
    private final Champions champions;

    private ModelCard(ModelRecord model, Champions champions) {
        this.model = model;
        this.metadata = model.metadata();
        this.champions = champions;
    }

    /** @return the same for the same model, whenever it is made */
    public static ReportDocument of(ModelRecord model, Champions champions) {
        return new ModelCard(model, champions).document();
    }

    private ReportDocument document() {
        List<ReportSection> sections = new ArrayList<>();
        sections.add(purpose());
        sections.add(new CardFigures(model).section());
        sections.add(line());
        sections.add(data());
        sections.add(training());
        sections.add(limits());
        championship().ifPresent(sections::add);
        return new ReportDocument(
                "Report card: " + name(model),
                (model.isImported() ? "Imported from " + model.fileName() : "Trained") + " on "
                        + Say.day(model.at(), ZoneOffset.UTC) + " \u00b7 predicts " + outcome(),
                "What the model " + name(model) + " is for, how good it was on its test, and where it ends.",
                "Model " + model.key().shortName() + " \u00b7 snapshot " + shown(metadata.snapshot(), 8)
                        + " \u00b7 seed " + shown(metadata.text("/seed"), 20),
                model.at(),
                ProgramInfo.NAME + " " + ProgramInfo.version(),
                ReportDocument.Layout.REPORT,
                sections);
    }

    /** {@code XGBoost of 3 Oct 2025}. */
    public static String name(ModelRecord model) {
        String kind = ModelKind.byId(model.key().model())
                .map(ModelKind::label)
                .orElse(model.key().model());
        String capital = kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1);
        return capital + " of " + Say.day(model.at(), ZoneOffset.UTC);
    }

    private String outcome() {
        return model.target().equals("sla_breach") ? "SLA breaches" : "escalations";
    }

    private ReportSection purpose() {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(
                new Paragraph(
                        "It gives an open ticket a risk from 0 to 1 that it is among the " + outcome()
                                + " later on, so that people look at the right tickets first. It is made to order a queue that people"
                                + " work through. It is not made to judge customers or the people who answer them, and not to act alone."));
        blocks.add(new Paragraph("The outcome is read from: " + shown(metadata.text("/label/source"), 200)
                + ". A score is of a ticket at a moment and uses only what was known then; it learned from the moments "
                + shown(metadata.text("/label/as_of_points"), 100) + " after creation."));
        return new ReportSection("purpose", "What it is for", blocks);
    }

    private ReportSection line() {
        return new ReportSection(
                "line",
                "Calibration and alert line",
                List.of(
                        new Paragraph("Scores became risks by " + shown(metadata.text("/calibration"), 40)
                                + " calibration, fitted on validation."),
                        new Paragraph("Tickets with a risk of at least " + Say.figure(metadata.number("/threshold"))
                                + " are alerted. " + shown(metadata.text("/threshold_how"), 400))));
    }

    private ReportSection data() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(Cell.row("Source", shown(metadata.text("/source"), 200)));
        rows.add(Cell.row("Snapshot", shown(metadata.snapshot(), 80)));
        rows.add(Cell.row(
                "Tickets",
                CardFigures.count(metadata, "/label/tickets") + ", of which "
                        + CardFigures.count(metadata, "/label/tickets_with_outcome") + " had the outcome and "
                        + CardFigures.count(metadata, "/label/tickets_undecided") + " were undecided"));
        rows.add(period("Learned from", "/split/train_from", "/split/validation_from", "train"));
        rows.add(period("Chosen on", "/split/validation_from", "/split/test_from", "validation"));
        rows.add(period("Tested on", "/split/test_from", "/split/end", "test"));
        List<String> features = metadata.list("/features");
        rows.add(Cell.row("Features", features.size() + ": " + String.join(", ", features)));
        return new ReportSection(
                "data",
                "What it rests on",
                List.of(new DataTable("", List.of(Column.text("What").wide(22), Column.text("Value")), rows)));
    }

    private List<Cell> period(String name, String from, String to, String segment) {
        double embargo = metadata.number("/split/" + segment + "/embargo_hours");
        String left = Double.isFinite(embargo)
                ? "; tickets of the last " + Math.round(embargo) + " h left out, as their outcome was not known"
                : "";
        return Cell.row(name, shown(metadata.text(from), 30) + " to " + shown(metadata.text(to), 30) + left);
    }

    private ReportSection training() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(Cell.row("Kind", name(model)));
        rows.add(Cell.row("Seed", shown(metadata.text("/seed"), 30)));
        rows.add(Cell.row("Text", shown(metadata.text("/choices/text"), 30)));
        rows.add(Cell.row(
                "Preparation", shown(metadata.json().path("preprocessing").toString(), 300)));
        rows.add(Cell.row("Final model", shown(metadata.text("/refit_on"), 200)));
        if (model.trainingSeconds() > 0) {
            rows.add(
                    Cell.row("Training time", String.format(java.util.Locale.ROOT, "%.1f s", model.trainingSeconds())));
        }
        if (Double.isFinite(metadata.scoringMicros())) {
            rows.add(Cell.row(
                    "Scoring",
                    String.format(
                            java.util.Locale.ROOT,
                            "%.1f \u00b5s a score, features not counted",
                            metadata.scoringMicros())));
        }
        rows.add(Cell.row("Program", shown(metadata.text("/program_version"), 40)));
        rows.add(Cell.row("Libraries", shown(metadata.json().path("libraries").toString(), 300)));
        return new ReportSection(
                "training",
                "How it was trained",
                List.of(new DataTable("", List.of(Column.text("What").wide(22), Column.text("Value")), rows)));
    }

    private ReportSection limits() {
        List<ReportBlock> blocks = new ArrayList<>();
        List<String> alarms = metadata.leakAlarms();
        if (metadata.isEmpty()) {
            blocks.add(new Note(Tone.WARNING, "Nothing is on record about leak checks."));
        } else if (alarms.isEmpty()) {
            blocks.add(new Note(Tone.GOOD, "The leak checks of its training raised no alarm."));
        } else {
            alarms.forEach(alarm -> blocks.add(new Note(Tone.ALARM, "Leak alarm: " + alarm)));
        }
        blocks.add(new Bullets(List.of(
                "It knows this desk as it was while it learned. Where rules, teams, products or customers change, its"
                        + " figures no longer hold.",
                "It learned what happened, not what caused it. Acting on a reason need not change the outcome.",
                "Tickets on which people acted because of a score did not take their course; figures on such tickets"
                        + " understate what would have come.",
                "Figures are of scores of many moments; a ticket counts as often as it was scored.",
                "Groups of tickets that are rare in its data may fare worse than the whole.")));
        return new ReportSection("limits", "Limits and checks", blocks);
    }

    private Optional<ReportSection> championship() {
        List<ReportBlock> blocks = new ArrayList<>();
        for (Promotion promotion : champions.promotions()) {
            if (promotion.key().equals(model.key())) {
                blocks.add(new Paragraph(
                        (promotion.kind() == Promotion.Kind.ROLLBACK ? "Made champion again on " : "Made champion on ")
                                + Say.moment(
                                        Instant.ofEpochSecond(promotion.at().getEpochSecond()), ZoneOffset.UTC) + " by "
                                + shown(promotion.by(), 80) + ": " + promotion.reasons()));
                blocks.add(new Bullets(promotion.evidence().lines().toList()));
            }
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new ReportSection("champion", "Promotion", blocks));
    }

    private static String shown(String text, int most) {
        return text.isEmpty() ? "not on record" : Say.shortened(text, most);
    }
}
