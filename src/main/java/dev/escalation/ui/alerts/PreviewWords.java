package dev.escalation.ui.alerts;

import dev.escalation.live.alert.AlertFigures;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.ui.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A preview in sentences. Days are those of the desk's time zone. */
record PreviewWords(Texts texts, ZoneId zone) {

    /** The first is the answer, the last one what it is based on. */
    List<String> of(Preview preview) {
        List<String> lines = new ArrayList<>();
        AlertFigures all = preview.asWritten().figures();
        lines.add(week(preview.asWritten().lastWeek()));
        String period = texts.get("alerts.preview.period", perDay(all)) + judged(all);
        boolean gathered = preview.rules().quiet().isPresent()
                || preview.rules().mostADay().isPresent();
        lines.add(gathered ? period + " " + notices(preview) : period);
        if (preview.rules().rules().size() > 1) {
            lines.add(byRule(preview));
        }
        AlertFigures plain = preview.withoutHysteresis().figures();
        if (!plain.equals(all)) {
            lines.add(texts.get(
                    "alerts.preview.plain",
                    perDay(plain),
                    percent(plain.precision()),
                    perDay(all),
                    percent(all.precision())));
        }
        lines.add(basis(preview));
        return lines;
    }

    private String week(AlertFigures week) {
        return week.alerts() == 0
                ? texts.get("alerts.preview.week.none")
                : texts.get(
                                "alerts.preview.week",
                                week.alerts(),
                                week.tickets(),
                                texts.formats().count(week.alerts()),
                                texts.formats().count(week.tickets()))
                        + judged(week);
    }

    /** How many were right; nothing without an alert. */
    private String judged(AlertFigures figures) {
        if (figures.alerts() == 0) {
            return ".";
        }
        StringBuilder words = new StringBuilder("; ")
                .append(texts.get(
                        "alerts.preview.judged",
                        texts.formats().count(figures.right()),
                        texts.formats().count(figures.wrong())));
        if (Double.isFinite(figures.precision())) {
            words.append(' ')
                    .append(texts.get(
                            "alerts.preview.precision",
                            percent(figures.precision()),
                            Math.round(figures.low() * 100),
                            Math.round(figures.high() * 100)));
        }
        words.append(", ")
                .append(texts.get("alerts.preview.open", texts.formats().count(figures.open())));
        if (figures.learned() > 0) {
            words.append(", ")
                    .append(texts.get("alerts.preview.learned", texts.formats().count(figures.learned())));
        }
        return words.append('.').toString();
    }

    private String byRule(Preview preview) {
        List<String> parts = new ArrayList<>();
        for (AlertRule rule : preview.rules().rules()) {
            AlertFigures only = preview.asWritten().only(rule.name()).figures();
            parts.add(texts.get("alerts.preview.rule", rule.name(), perDay(only), percent(only.precision())));
        }
        return String.join("; ", parts) + ".";
    }

    private String notices(Preview preview) {
        return texts.get(
                "alerts.preview.notices",
                texts.formats().count(preview.asWritten().notices()));
    }

    private String basis(Preview preview) {
        return texts.get(
                "alerts.preview.basis",
                day(preview.asWritten().from()),
                day(preview.asWritten().to()),
                preview.model().kind().label(),
                texts.formats().risk(preview.model().threshold().threshold()));
    }

    private String day(long moment) {
        return texts.formats().day(Instant.ofEpochMilli(moment).atZone(zone));
    }

    private String perDay(AlertFigures figures) {
        return Double.isFinite(figures.perDay()) ? texts.formats().decimal(figures.perDay(), 1) : "–";
    }

    private String percent(double share) {
        return Double.isFinite(share) ? texts.formats().risk(share) : "–";
    }
}
