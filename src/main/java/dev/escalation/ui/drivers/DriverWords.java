package dev.escalation.ui.drivers;

import dev.escalation.analysis.Column;
import dev.escalation.analysis.Driver;
import dev.escalation.analysis.Driver.Finding;
import dev.escalation.analysis.DriverLevel;
import dev.escalation.analysis.DriverPair;
import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.Excess;
import dev.escalation.analysis.Overlap;
import dev.escalation.analysis.Share;
import dev.escalation.analysis.Trend;
import dev.escalation.chart.Interval;
import dev.escalation.features.Target;
import dev.escalation.ui.explore.ExploreWords;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/** What figures of drivers are called. */
record DriverWords(Texts texts, ExploreWords explore) {
    static final String NONE = "–";
    private static final double TINY = 0.001;
    private static final double FEW = 10;
    private static final double KEPT = 0.8;

    static DriverWords of(Texts texts) {
        return new DriverWords(texts, new ExploreWords(texts));
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** "escalations". */
    String outcomes(Target target) {
        return get(target == Target.ESCALATION ? "drivers.outcomes.escalation" : "drivers.outcomes.breach");
    }

    /** "Escalations". */
    String title(Target target) {
        return get(target == Target.ESCALATION ? "drivers.target.escalation" : "drivers.target.breach");
    }

    String column(Column column) {
        return explore.column(column);
    }

    /** "Group: Platform". */
    String label(DriverLevel level) {
        return get("explore.selection", column(level.column()), name(level));
    }

    String label(DriverPair pair) {
        return get("drivers.pair", label(pair.first()), label(pair.second()));
    }

    private String name(DriverLevel level) {
        if (level.isPooled()) {
            return get("drivers.pooled", level.codes().size());
        }
        return level.isMissing() ? get("explore.level.none") : explore.level(level.column(), level.name());
    }

    String kind(Finding finding) {
        return get(
                switch (finding) {
                    case MORE -> "drivers.more";
                    case FEWER -> "drivers.fewer";
                    case CHANCE, TOO_FEW -> "drivers.chance";
                });
    }

    /** That no level is of this kind. */
    String nothing(Finding finding, String outcomes) {
        return get(
                switch (finding) {
                    case MORE -> "drivers.nothing.more";
                    case FEWER -> "drivers.nothing.fewer";
                    case CHANCE, TOO_FEW -> "drivers.nothing.chance";
                },
                outcomes);
    }

    /** The main figures in two sentences. */
    String finding(Drivers drivers) {
        if (!drivers.isKnown()) {
            return get("drivers.unknown.finding", outcomes(drivers.target()));
        }
        String named = get(
                drivers.priority() == null ? "drivers.finding.crude" : "drivers.finding",
                drivers.drivers().size(),
                drivers.looked(),
                outcomes(drivers.target()),
                drivers.with(Finding.FEWER).size(),
                drivers.with(Finding.CHANCE).size());
        return named + " " + basis(drivers);
    }

    private String basis(Drivers drivers) {
        return get(
                "drivers.basis",
                formats().count(drivers.all().yes()),
                outcomes(drivers.target()),
                formats().count(drivers.all().decided()),
                formats().count(drivers.all().undecided()),
                explore.source(drivers.basis().source(drivers.target())));
    }

    /** What to know before one believes it. */
    String note(Drivers drivers) {
        String expected = get(drivers.priority() == null ? "drivers.note.crude" : "drivers.note.adjusted");
        String left = drivers.leftOut().isEmpty()
                ? ""
                : " "
                        + get(
                                "drivers.note.leftOut",
                                drivers.leftOut().stream().map(this::column).collect(Collectors.joining(", ")));
        return expected + " " + get("drivers.note.chance") + left;
    }

    /** How the share went, and how sure that is. */
    String course(Driver driver, Drivers drivers) {
        Trend trend = driver.trend();
        String periods = get("explore.per." + drivers.periods().grain().name().toLowerCase(Locale.ROOT));
        return switch (trend.direction()) {
            case RISING -> get("drivers.course.rising", periods, chance(trend.pValue()), chance(trend.adjusted()));
            case FALLING -> get("drivers.course.falling", periods, chance(trend.pValue()), chance(trend.adjusted()));
            case STEADY -> get("drivers.course.steady", periods, chance(trend.pValue()), chance(trend.adjusted()));
            case UNKNOWN -> get("drivers.course.unknown");
        };
    }

    /** What remains of a finding within another column; empty for what is none. */
    String within(Driver driver, Drivers drivers) {
        if (driver.finding() != Finding.MORE && driver.finding() != Finding.FEWER) {
            return "";
        }
        boolean byPriority =
                drivers.priority() != null && !driver.level().column().equals(drivers.priority());
        String priority = byPriority ? get("drivers.within.priority") : "";
        return driver.overlap()
                .map(overlap -> get(
                        isKept(driver, overlap) ? "drivers.within.kept" : "drivers.within",
                        column(overlap.column()),
                        priority,
                        signed(overlap.remaining().value()),
                        range(overlap.remaining()),
                        signed(driver.adjusted().value())))
                .orElseGet(() -> get("drivers.within.none"));
    }

    private static boolean isKept(Driver driver, Overlap overlap) {
        return overlap.remaining().value() / driver.adjusted().value() > KEPT;
    }

    String trend(Trend.Direction direction) {
        return get(
                switch (direction) {
                    case RISING -> "drivers.trend.rising";
                    case FALLING -> "drivers.trend.falling";
                    case STEADY -> "drivers.trend.steady";
                    case UNKNOWN -> "drivers.trend.unknown";
                });
    }

    /** {@code 0.012} or {@code <0.001}. */
    String chance(double pValue) {
        return pValue < TINY ? "<" + formats().decimal(TINY, 3) : formats().decimal(pValue, 3);
    }

    /** {@code +348}, or {@code −3.2} where whole numbers say too little. */
    String signed(double value) {
        if (Math.abs(value) < FEW) {
            return formats().points(value);
        }
        return (value > 0 ? "+" : "") + formats().count(Math.round(value));
    }

    String range(Excess excess) {
        return get("drivers.range", plain(excess.low()), plain(excess.high()));
    }

    private String plain(double value) {
        return Math.abs(value) < FEW ? formats().decimal(value, 1) : formats().count(Math.round(value));
    }

    /** {@code +12 500 EUR}, whole. */
    String money(double amount, String currency) {
        return (signed(Math.rint(amount)) + " " + currency).strip();
    }

    /** {@code 14.2 %}, a dash where it is not known. */
    String share(double share) {
        return Double.isNaN(share) ? NONE : formats().share(share, 1);
    }

    /** {@code 12.1–16.5}, without a sign. */
    String range(Share share) {
        Interval interval = share.estimate().interval();
        if (interval == null) {
            return "";
        }
        return formats().decimal(interval.low() * 100, 1) + NONE + formats().decimal(interval.high() * 100, 1);
    }

    Formats formats() {
        return texts.formats();
    }
}
