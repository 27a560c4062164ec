package dev.escalation.ui.explain;

import dev.escalation.chart.FeatureEffects;
import dev.escalation.chart.MeanEffects;
import dev.escalation.explain.EffectShape;
import dev.escalation.explain.EffectShape.Point;
import dev.escalation.explain.EffectShape.Stretch;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The curve of the mean effects in words: where the values raise the risk and where they lower it. */
record EffectSentence(Texts texts, Unit unit) {
    /** A sentence of more parts is harder to read than the curve. */
    private static final int MOST_PARTS = 3;

    String of(FeatureEffects effects) {
        List<Point> points = MeanEffects.of(effects).points().stream()
                .map(point -> new Point(point.from(), point.to(), point.meanEffect()))
                .toList();
        return of(EffectShape.of(points));
    }

    String of(EffectShape shape) {
        if (!shape.isKnown()) {
            return texts.get("explain.sentence.one");
        }
        if (shape.stretches().isEmpty()) {
            return texts.get("explain.sentence.flat", lowest(shape), highest(shape));
        }
        if (shape.stretches().size() > MOST_PARTS) {
            return texts.get(
                    "explain.sentence.wavy",
                    highest(shape),
                    place(shape.highest()),
                    lowest(shape),
                    place(shape.lowest()));
        }
        String parts = shape.stretches().stream().map(this::part).collect(Collectors.joining("; "));
        return texts.get("explain.sentence.parts", parts.substring(0, 1).toUpperCase(Locale.ROOT) + parts.substring(1));
    }

    private String lowest(EffectShape shape) {
        return texts.formats().effect(shape.lowest().meanEffect());
    }

    private String highest(EffectShape shape) {
        return texts.formats().effect(shape.highest().meanEffect());
    }

    private String part(Stretch stretch) {
        boolean one = stretch.points().size() == 1;
        String raises = one ? "explain.sentence.raisesBy" : "explain.sentence.raisesUpTo";
        String lowers = one ? "explain.sentence.lowersBy" : "explain.sentence.lowersUpTo";
        return texts.get(
                stretch.raises() ? raises : lowers,
                place(stretch),
                texts.formats().effect(stretch.strongest()));
    }

    private String place(Stretch stretch) {
        String from = texts.phrases().quantities().format(stretch.from(), unit);
        String to = texts.phrases().quantities().format(stretch.to(), unit);
        if (stretch.isFirst() && stretch.isLast()) {
            return texts.get("explain.place.everywhere", from, to);
        }
        if (from.equals(to)) {
            return texts.get("explain.place.at", from);
        }
        if (stretch.isFirst()) {
            return texts.get("explain.place.upTo", to);
        }
        return stretch.isLast() ? texts.get("explain.place.fromOn", from) : between(from, to);
    }

    private String place(Point point) {
        String from = texts.phrases().quantities().format(point.from(), unit);
        String to = texts.phrases().quantities().format(point.to(), unit);
        return from.equals(to) ? texts.get("explain.place.at", from) : between(from, to);
    }

    private String between(String from, String to) {
        return texts.get("explain.place.between", from, to);
    }
}
