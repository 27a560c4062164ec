package dev.escalation.model;

import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.evaluation.ChosenThreshold;
import dev.escalation.model.linear.LinearModel;
import dev.escalation.model.preprocessing.Preprocessing;
import dev.escalation.model.tree.ModelFormatException;
import dev.escalation.model.tree.TreeEnsembleJson;
import dev.escalation.text.tone.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a model's document, in any order. */
final class ModelFields {
    private static final JsonMapper MAPPER = ModelMapper.MAPPER;

    private String last = "";
    private @Nullable String format;
    private @Nullable Integer version;
    private @Nullable String kind;
    private @Nullable String target;
    private @Nullable PredictionPoints points;
    private @Nullable String text;
    private Phrase @Nullable [] phrases;
    private @Nullable ChosenThreshold threshold;
    private @Nullable String calibration;
    private @Nullable CalibratorFields calibrator;
    private @Nullable Preprocessing preprocessing;
    private @Nullable Predictor predictor;
    private @Nullable String checksum;

    /** The field that was begun last; empty before the first. */
    String last() {
        return last;
    }

    /** @param parser stands at the field's name; afterwards at the end of its value */
    void take(JsonParser parser) {
        last = parser.currentName();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            throw new ModelFormatException("model: field " + last + " is null, but something is needed");
        }
        switch (last) {
            case "format" -> format = word(parser, token);
            case "version" -> version = number(parser, token);
            case "kind" -> kind = word(parser, token);
            case "target" -> target = word(parser, token);
            case "points" -> points = MAPPER.readValue(parser, PredictionPoints.class);
            case "text" -> text = word(parser, token);
            case "phrases" -> phrases = MAPPER.readValue(parser, Phrase[].class);
            case "threshold" -> threshold = MAPPER.readValue(parser, ChosenThreshold.class);
            case "calibration" -> calibration = word(parser, token);
            case "calibrator" -> calibrator = CalibratorFields.read(parser);
            case "preprocessing" -> preprocessing = preprocessing(parser);
            case "linear" -> predict(new Predictor.Linear(MAPPER.readValue(parser, LinearModel.class)));
            case "trees" -> predict(new Predictor.Trees(TreeEnsembleJson.read(parser)));
            case ModelChecksum.FIELD -> checksum = word(parser, token);
            default -> throw new ModelFormatException("model: there is no such field: " + last);
        }
    }

    /** A file without what was learned of long columns, as of earlier versions, learned nothing of them. */
    private static Preprocessing preprocessing(JsonParser parser) {
        JsonNode node = MAPPER.readTree(parser);
        if (node instanceof ObjectNode fields && !fields.has("learned")) {
            fields.putArray("learned");
        }
        return MAPPER.treeToValue(node, Preprocessing.class);
    }

    private String word(JsonParser parser, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            throw new ModelFormatException("model: field " + last + " is not a text");
        }
        return parser.getString();
    }

    private int number(JsonParser parser, JsonToken token) {
        if (token != JsonToken.VALUE_NUMBER_INT) {
            throw new ModelFormatException("model: field " + last + " is not a whole number");
        }
        return parser.getIntValue();
    }

    private void predict(Predictor read) {
        if (predictor != null) {
            throw new ModelFormatException("model: field " + last + ": it cannot have both linear and trees");
        }
        predictor = read;
    }

    /** 0 if there is none. */
    int version() {
        return version == null ? 0 : version;
    }

    /** @throws ModelFormatException if a field is missing, or they do not fit each other */
    TrainedModel model() {
        requireVersion();
        try {
            TrainedModel model = new TrainedModel(
                    one(ModelKind.values(), ModelKind::id, required(kind, "kind"), "kind"),
                    new FeaturePlan(
                            one(Target.values(), Target::id, required(target, "target"), "target"),
                            required(points, "points"),
                            one(TextUse.values(), TextUse::id, required(text, "text"), "text"),
                            List.of(required(phrases, "phrases"))),
                    required(preprocessing, "preprocessing"),
                    required(predictor, "linear or trees"),
                    required(calibrator, "calibrator").calibrator(required(calibration, "calibration")),
                    required(threshold, "threshold"));
            ModelChecks.require(model);
            return model;
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException("model: " + e.getMessage(), e);
        }
    }

    private void requireVersion() {
        boolean old = version() == ModelJson.VERSION_WITHOUT_CHECKSUM;
        if (!ModelJson.FORMAT.equals(format) || !(old || version() == ModelJson.VERSION)) {
            throw new ModelFormatException("model: fields format and version: " + format + " version " + version
                    + " is not read by this program, which knows " + ModelJson.FORMAT + " version "
                    + ModelJson.VERSION_WITHOUT_CHECKSUM + " and " + ModelJson.VERSION);
        }
        if (old == (checksum != null)) {
            throw new ModelFormatException("model: field " + ModelChecksum.FIELD
                    + (old ? ": a file of version 2 has none" : " is missing: the file is cut off or was changed"));
        }
    }

    private static <T> T one(T[] all, Function<T, String> id, String asked, String field) {
        return Arrays.stream(all)
                .filter(each -> id.apply(each).equals(asked))
                .findFirst()
                .orElseThrow(() -> new ModelFormatException("model: field " + field + ": " + asked + " is none of "
                        + Arrays.stream(all).map(id).toList()));
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new ModelFormatException("model: field " + field + " is missing");
        }
        return value;
    }
}
