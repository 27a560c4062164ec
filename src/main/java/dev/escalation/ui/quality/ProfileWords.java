package dev.escalation.ui.quality;

import dev.escalation.etl.ColumnProfile;
import dev.escalation.ui.text.Texts;
import java.util.stream.Collectors;

/** A column in words: what kind it is and what is in it. */
final class ProfileWords {
    private static final int TOP_VALUES = 2;
    private static final int MANY = 1000;
    private static final double FEWEST = 0.001;

    private final Texts texts;

    ProfileWords(Texts texts) {
        this.texts = texts;
    }

    String type(ColumnProfile profile) {
        return switch (profile) {
            case ColumnProfile.Values values ->
                texts.get(
                        "quality.type.values",
                        values.distinct(),
                        texts.formats().count(values.distinct()));
            case ColumnProfile.Moments _ -> texts.get("quality.type.moments");
            case ColumnProfile.Amounts _ -> texts.get("quality.type.amounts");
            case ColumnProfile.YesNo _ -> texts.get("quality.type.yesNo");
            case ColumnProfile.Texts _ -> texts.get("quality.type.texts");
        };
    }

    String facts(ColumnProfile profile) {
        if (profile.filled() == 0) {
            return texts.get("quality.facts.none");
        }
        return switch (profile) {
            case ColumnProfile.Values values -> top(values);
            case ColumnProfile.Moments moments ->
                texts.get(
                        "quality.facts.moments",
                        texts.formats().day(moments.first()),
                        texts.formats().day(moments.last()));
            case ColumnProfile.Amounts amounts ->
                texts.get("quality.facts.amounts", number(amounts.median()), number(amounts.below95()));
            case ColumnProfile.YesNo yesNo -> texts.get("quality.facts.yes", share(yesNo.yes(), yesNo.filled()));
            case ColumnProfile.Texts lengths ->
                texts.get(
                        "quality.facts.texts",
                        texts.formats().count(lengths.medianLength()),
                        texts.formats().count(lengths.longest()));
        };
    }

    private String top(ColumnProfile.Values values) {
        return values.most().stream()
                .limit(TOP_VALUES)
                .map(value -> texts.get("quality.facts.share", value.value(), share(value.count(), values.filled())))
                .collect(Collectors.joining(", "));
    }

    String missing(double share) {
        if (share > 0 && share < FEWEST) {
            return texts.get("quality.missing.few");
        }
        return share > 0 && share < 0.1
                ? texts.formats().share(share, 1)
                : texts.formats().share(share, 0);
    }

    private String share(int part, int whole) {
        double share = part / (double) whole;
        return texts.formats().share(share, share < 0.1 ? 1 : 0);
    }

    private String number(double value) {
        boolean whole = value == Math.rint(value);
        return whole || Math.abs(value) >= MANY
                ? texts.formats().count(Math.round(value))
                : texts.formats().decimal(value, 1);
    }
}
