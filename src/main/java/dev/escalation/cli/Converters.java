package dev.escalation.cli;

import dev.escalation.app.ReportFormat;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.simulate.study.Intervention;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** From what was typed to values; a refusal names the value and what is allowed. */
final class Converters {
    static final String TARGETS = "escalation or sla_breach";
    static final String TEXTS = "on, tone or off";
    static final String AGES = "ascending whole hours such as 0,1,4,24";
    static final String MODELS = "a list of logistic, random_forest and xgboost";
    static final String EMBARGO = "auto or a number of hours, 0 or more";
    static final String THRESHOLD =
            "precision:P, recall:R or capacity:S with a share above 0 and at most 1, f1, or" + " cost:FALSE_ALARM,MISS";
    static final String CALIBRATION = "sigmoid, isotonic, none, or auto for what does best on validation";
    static final String INTERVENTIONS = "fast_track, call, senior or swarm";
    static final String CHANCES = "a chance such as 0.7, or two such as 0.6-0.9, 0 to 1";
    static final String FORMATS = "html, pdf, csv or png";
    static final String MOMENT = "a moment in ISO 8601 such as 2026-03-04T09:15:00Z";

    private Converters() {}

    static void registerIn(CommandLine commands) {
        register(commands, Target.class, TARGETS, text -> byId(Target.values(), Target::id, text));
        register(commands, PredictionPoints.class, AGES, Converters::points);
        register(commands, TextUse.class, TEXTS, text -> byId(TextUse.values(), TextUse::id, text));
        register(commands, Models.class, MODELS, Converters::models);
        register(commands, Embargo.class, EMBARGO, Converters::embargo);
        register(commands, ThresholdRule.class, THRESHOLD, Converters::thresholdRule);
        register(
                commands,
                Calibration.class,
                CALIBRATION,
                text -> byId(Calibration.values(), value -> value.name().toLowerCase(Locale.ROOT), text));
        register(commands, ReportFormat.class, FORMATS, text -> byId(ReportFormat.values(), ReportFormat::id, text));
        register(
                commands,
                Intervention.Kind.class,
                INTERVENTIONS,
                text -> byId(Intervention.Kind.values(), value -> value.name().toLowerCase(Locale.ROOT), text));
        register(commands, Chances.class, CHANCES, Converters::chances);
        register(
                commands,
                Instant.class,
                MOMENT,
                text -> OffsetDateTime.parse(text).toInstant());
    }

    /** A set that picocli does not take apart. */
    record Models(Set<ModelKind> kinds) {}

    /** How often something works, at least and at most. */
    record Chances(double atLeast, double atMost) {
        Chances {
            if (!(atLeast >= 0 && atMost >= atLeast && atMost <= 1)) {
                throw new IllegalArgumentException(atLeast + "-" + atMost);
            }
        }
    }

    private static Chances chances(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException(text);
        }
        return new Chances(Double.parseDouble(parts[0]), Double.parseDouble(parts[parts.length - 1]));
    }

    private static <T> void register(
            CommandLine commands, Class<T> type, String allowed, Function<String, T> conversion) {
        commands.registerConverter(type, text -> {
            try {
                return conversion.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is not " + allowed);
            }
        });
    }

    private static <T> T byId(T[] values, Function<T, String> id, String text) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static PredictionPoints points(String text) {
        List<Integer> ages = parts(text).stream().map(Integer::valueOf).toList();
        return PredictionPoints.only(ages);
    }

    private static Models models(String text) {
        return new Models(parts(text).stream()
                .map(id -> ModelKind.byId(id).orElseThrow(IllegalArgumentException::new))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ModelKind.class))));
    }

    private static Embargo embargo(String text) {
        return text.equals("auto") ? new Embargo.Automatic() : new Embargo.Hours(Double.parseDouble(text));
    }

    private static ThresholdRule thresholdRule(String text) {
        int colon = text.indexOf(':');
        String rule = colon < 0 ? text : text.substring(0, colon);
        double[] numbers = colon < 0
                ? new double[0]
                : parts(text.substring(colon + 1)).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return switch (rule + numbers.length) {
            case "precision1" -> new ThresholdRule.PrecisionFloor(numbers[0]);
            case "recall1" -> new ThresholdRule.RecallFloor(numbers[0]);
            case "capacity1" -> new ThresholdRule.Capacity(numbers[0]);
            case "cost2" -> new ThresholdRule.Cost(numbers[0], numbers[1]);
            case "f10" -> new ThresholdRule.BestF1();
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
