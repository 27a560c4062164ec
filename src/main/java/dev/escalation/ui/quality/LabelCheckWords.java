package dev.escalation.ui.quality;

import dev.escalation.analysis.Column;
import dev.escalation.analysis.LabelAudit;
import dev.escalation.analysis.LabelCheck;
import dev.escalation.analysis.LabelCheck.Subject;
import dev.escalation.analysis.LabelFinding;
import java.util.Locale;

/** What was looked for in an outcome, and what was found. */
record LabelCheckWords(QualityWords words, LabelAuditWords audits) {
    private static final double CERTAIN = 1e-6;

    String title(LabelCheck check) {
        return words.get("quality.check." + id(check.subject()));
    }

    private static String id(Subject subject) {
        return switch (subject) {
            case Subject.OfRule(var rule) -> rule.name().toLowerCase(Locale.ROOT);
            case Subject.PureLevels() -> "pure";
            case Subject.Jumps() -> "jumps";
            case Subject.FilledOnly() -> "filled";
        };
    }

    /** All is well, or there was nothing to look at. */
    String nothing(LabelCheck check) {
        String looked = words.formats().count(check.looked());
        String kind = check.subject() instanceof Subject.OfRule ? "rule" : id(check.subject());
        return check.looked() == 0
                ? words.get("quality.check.none." + kind)
                : words.get("quality.check.fine." + kind, looked);
    }

    String more(int count) {
        return words.get("quality.check.more", count);
    }

    String sentence(LabelAudit audit, LabelFinding finding) {
        String count = words.formats().count(finding.tickets().length);
        return switch (finding) {
            case LabelFinding.Broken(var rule, var tickets, int of) ->
                words.get(
                        "quality.check.found." + rule.name().toLowerCase(Locale.ROOT),
                        tickets.length,
                        count,
                        words.formats().count(of));
            case LabelFinding.PureLevel pure ->
                words.get(
                        pure.isAlways() ? "quality.check.found.always" : "quality.check.found.never",
                        levelName(pure),
                        words.formats().count(pure.share().decided()),
                        words.get(
                                "quality.participle." + audit.byMonth().target().id()),
                        words.formats().share(pure.overall(), 1),
                        chance(pure.chance()),
                        pure.column().asOf() == Column.AsOf.DATA_END ? words.get("quality.check.dataEnd") : "");
            case LabelFinding.Jump jump -> jump(jump);
            case LabelFinding.FilledOnly(var column, var tickets, int positives) ->
                words.get(
                        "quality.check.found.filled",
                        words.column(column),
                        tickets.length,
                        count,
                        words.formats().count(positives));
        };
    }

    private String chance(double chance) {
        return chance < CERTAIN
                ? words.get("quality.check.chance.tiny")
                : words.get("quality.check.chance", words.formats().count(Math.round(1 / chance)));
    }

    private String jump(LabelFinding.Jump jump) {
        return words.get(
                "quality.check.found.jump",
                words.month(jump.periods().start(jump.period() - 1)),
                audits.counts(jump.before()),
                words.month(jump.periods().start(jump.period())),
                audits.counts(jump.after()),
                words.formats().decimal(jump.z(), 1));
    }

    private String levelName(LabelFinding.PureLevel pure) {
        String value = pure.column().values().dictionary().level(pure.code());
        return words.get("quality.detail.name", words.column(pure.column().name()), value);
    }

    /** What the tickets of a finding have in common. */
    String name(LabelFinding finding) {
        return switch (finding) {
            case LabelFinding.Broken broken ->
                words.get("quality.check." + broken.rule().name().toLowerCase(Locale.ROOT));
            case LabelFinding.PureLevel pure -> levelName(pure);
            case LabelFinding.Jump jump ->
                words.get(
                        "quality.days.name.tickets", words.month(jump.periods().start(jump.period())));
            case LabelFinding.FilledOnly filled ->
                words.get("quality.check.name.filled", words.column(filled.column()));
        };
    }

    String open(LabelFinding finding) {
        return words.get(
                "quality.check.open", finding.tickets().length, words.formats().count(finding.tickets().length));
    }
}
