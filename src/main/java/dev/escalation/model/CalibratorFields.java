package dev.escalation.model;

import dev.escalation.model.evaluation.Calibrator;
import dev.escalation.model.evaluation.IdentityCalibration;
import dev.escalation.model.evaluation.IsotonicCalibration;
import dev.escalation.model.evaluation.NoCalibration;
import dev.escalation.model.evaluation.SigmoidCalibration;
import dev.escalation.model.tree.ModelFormatException;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of a calibrator; which one it is, stands in another field, before or after it. */
final class CalibratorFields {
    private final Set<String> there = new HashSet<>();
    private double a;
    private double b;
    private double[] scores = {};
    private double[] values = {};

    private CalibratorFields() {}

    /** @param parser stands at its start; afterwards at its end */
    static CalibratorFields read(JsonParser parser) {
        CalibratorFields fields = new CalibratorFields();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new ModelFormatException("model: field calibrator is no object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            fields.there.add(name);
            JsonToken token = parser.nextToken();
            switch (name) {
                case "a" -> fields.a = number(name, parser, token);
                case "b" -> fields.b = number(name, parser, token);
                case "scores" -> fields.scores = numbers(name, parser, token);
                case "values" -> fields.values = numbers(name, parser, token);
                default -> throw new ModelFormatException("model: field calibrator: there is no such field: " + name);
            }
        }
        return fields;
    }

    private static double number(String name, JsonParser parser, JsonToken token) {
        if (!token.isNumeric()) {
            throw new ModelFormatException("model: field calibrator." + name + " is no number");
        }
        return parser.getDoubleValue();
    }

    private static double[] numbers(String name, JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            throw new ModelFormatException("model: field calibrator." + name + " is no list of numbers");
        }
        try {
            return ModelMapper.MAPPER.readValue(parser, double[].class);
        } catch (JacksonException e) {
            throw UnreadableModel.because("calibrator." + name, e);
        }
    }

    /** @throws IllegalArgumentException if it cannot be */
    Calibrator calibrator(String name) {
        return switch (name) {
            case "sigmoid" -> {
                require(Set.of("a", "b"), name);
                yield new SigmoidCalibration(a, b);
            }
            case "isotonic" -> {
                require(Set.of("scores", "values"), name);
                yield new IsotonicCalibration(scores, values);
            }
            case "none" -> {
                require(Set.of(), name);
                yield new NoCalibration();
            }
            case "identity" -> {
                require(Set.of(), name);
                yield new IdentityCalibration();
            }
            default -> throw new ModelFormatException("model: field calibration: " + name + " is unknown");
        };
    }

    private void require(Set<String> expected, String name) {
        if (!there.equals(expected)) {
            throw new ModelFormatException("model: field calibrator: " + name + " has the fields "
                    + expected.stream().sorted().toList() + ", not "
                    + there.stream().sorted().toList());
        }
    }
}
