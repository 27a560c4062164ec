package dev.escalation.model;

import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.evaluation.Calibrator;
import dev.escalation.model.evaluation.ChosenThreshold;
import dev.escalation.model.evaluation.IdentityCalibration;
import dev.escalation.model.evaluation.IsotonicCalibration;
import dev.escalation.model.evaluation.NoCalibration;
import dev.escalation.model.evaluation.SigmoidCalibration;
import dev.escalation.model.linear.LinearModel;
import dev.escalation.model.preprocessing.Preprocessing;
import dev.escalation.model.tree.ModelFormatException;
import dev.escalation.model.tree.TreeEnsembleJson;
import dev.escalation.text.tone.Phrase;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The saved form of a model: one JSON document with everything needed to score. The same model gives the same bytes, and
 * reading gives back the same bits.
 */
public final class ModelJson {
    private static final String FORMAT = "escalation-model";
    private static final int VERSION = 2;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // fields are read one by one from one parser
            .build();

    private ModelJson() {}

    public static byte[] write(TrainedModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("kind", model.kind().id());
            json.writeStringProperty("target", model.plan().target().id());
            json.writePOJOProperty("points", model.plan().points());
            json.writeStringProperty("text", model.plan().text().id());
            json.writePOJOProperty("phrases", model.plan().phrases());
            json.writePOJOProperty("threshold", model.threshold());
            json.writeStringProperty("calibration", calibrationName(model.calibrator()));
            json.writePOJOProperty("calibrator", model.calibrator());
            json.writePOJOProperty("preprocessing", model.preprocessing());
            switch (model.predictor()) {
                case Predictor.Linear linear -> json.writePOJOProperty("linear", linear.model());
                case Predictor.Trees trees -> {
                    json.writeName("trees");
                    TreeEnsembleJson.write(trees.ensemble(), json);
                }
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** @throws ModelFormatException if the bytes are damaged or of another format or version; names the field */
    public static TrainedModel read(byte[] json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ModelFormatException("model: not a JSON object");
            }
            Fields fields = new Fields();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.take(name, parser);
            }
            if (parser.nextToken() != null) {
                throw new ModelFormatException("model: something follows after its end");
            }
            return fields.model();
        } catch (JacksonException e) {
            throw new ModelFormatException("model: not readable: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException("model: " + e.getMessage(), e);
        }
    }

    private static String calibrationName(Calibrator calibrator) {
        return switch (calibrator) {
            case SigmoidCalibration _ -> "sigmoid";
            case IsotonicCalibration _ -> "isotonic";
            case NoCalibration _ -> "none";
            case IdentityCalibration _ -> "identity";
        };
    }

    /** The fields of a document in any order. */
    private static final class Fields {
        private @Nullable String format;
        private int version;
        private @Nullable String kind;
        private @Nullable String target;
        private @Nullable PredictionPoints points;
        private @Nullable String text;
        private Phrase @Nullable [] phrases;
        private @Nullable ChosenThreshold threshold;
        private @Nullable String calibration;
        private @Nullable JsonNode calibrator;
        private @Nullable Preprocessing preprocessing;
        private @Nullable Predictor predictor;

        void take(String name, JsonParser parser) {
            switch (name) {
                case "format" -> format = parser.getValueAsString();
                case "version" -> version = parser.getIntValue();
                case "kind" -> kind = parser.getValueAsString();
                case "target" -> target = parser.getValueAsString();
                case "points" -> points = MAPPER.readValue(parser, PredictionPoints.class);
                case "text" -> text = parser.getValueAsString();
                case "phrases" -> phrases = MAPPER.readValue(parser, Phrase[].class);
                case "threshold" -> threshold = MAPPER.readValue(parser, ChosenThreshold.class);
                case "calibration" -> calibration = parser.getValueAsString();
                case "calibrator" -> calibrator = MAPPER.readTree(parser);
                case "preprocessing" -> preprocessing = preprocessing(MAPPER.readTree(parser));
                case "linear" -> predictor = new Predictor.Linear(MAPPER.readValue(parser, LinearModel.class));
                case "trees" -> predictor = new Predictor.Trees(TreeEnsembleJson.read(parser));
                default -> throw new ModelFormatException("model: unknown field " + name);
            }
        }

        TrainedModel model() {
            if (!FORMAT.equals(format) || version != VERSION) {
                throw new ModelFormatException("model: format " + format + " version " + version
                        + " is not read by this program, which knows " + FORMAT + " version " + VERSION);
            }
            String kindId = required(kind, "kind");
            return new TrainedModel(
                    ModelKind.byId(kindId).orElseThrow(() -> new ModelFormatException("model: unknown kind " + kindId)),
                    new FeaturePlan(
                            Target.valueOf(required(target, "target").toUpperCase(Locale.ROOT)),
                            required(points, "points"),
                            TextUse.valueOf(required(text, "text").toUpperCase(Locale.ROOT)),
                            List.of(required(phrases, "phrases"))),
                    required(preprocessing, "preprocessing"),
                    required(predictor, "linear or trees"),
                    calibrator(required(calibration, "calibration"), required(calibrator, "calibrator")),
                    required(threshold, "threshold"));
        }

        /** Models of earlier versions learned nothing of the levels of long columns. */
        private static Preprocessing preprocessing(JsonNode node) {
            if (node instanceof ObjectNode fields && !fields.has("learned")) {
                fields.putArray("learned");
            }
            return MAPPER.treeToValue(node, Preprocessing.class);
        }

        private static Calibrator calibrator(String name, JsonNode node) {
            return switch (name) {
                case "sigmoid" -> MAPPER.treeToValue(node, SigmoidCalibration.class);
                case "isotonic" -> MAPPER.treeToValue(node, IsotonicCalibration.class);
                case "none" -> new NoCalibration();
                case "identity" -> new IdentityCalibration();
                default -> throw new ModelFormatException("model: unknown calibration " + name);
            };
        }

        private static <T> T required(@Nullable T value, String field) {
            if (value == null) {
                throw new ModelFormatException("model: field " + field + " is missing");
            }
            return value;
        }
    }
}
