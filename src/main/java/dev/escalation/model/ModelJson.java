package dev.escalation.model;

import dev.escalation.model.evaluation.Calibrator;
import dev.escalation.model.evaluation.IdentityCalibration;
import dev.escalation.model.evaluation.IsotonicCalibration;
import dev.escalation.model.evaluation.NoCalibration;
import dev.escalation.model.evaluation.SigmoidCalibration;
import dev.escalation.model.tree.ModelFormatException;
import dev.escalation.model.tree.TreeEnsembleJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The saved form of a model: one JSON document with everything needed to score. The same model gives the same bytes, and
 * reading gives back the same bits. Its last field is a checksum of all before it, so that a file that was damaged is
 * told from another model; files of version 2 have none. A file may come from anybody: it can hold nothing but numbers
 * and names, and what is not a model of this program is refused with the place and the reason.
 */
public final class ModelJson {
    /** A forest of a desk with 200 000 tickets has about a third. */
    public static final int MOST_BYTES = 256 << 20;

    static final String FORMAT = "escalation-model";
    static final int VERSION = 3;
    static final int VERSION_WITHOUT_CHECKSUM = 2;

    private ModelJson() {}

    public static byte[] write(TrainedModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = ModelMapper.MAPPER.createGenerator(bytes)) {
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
            json.flush();
            json.writeStringProperty(ModelChecksum.FIELD, ModelChecksum.of(bytes.toByteArray()));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static String calibrationName(Calibrator calibrator) {
        return switch (calibrator) {
            case SigmoidCalibration _ -> "sigmoid";
            case IsotonicCalibration _ -> "isotonic";
            case NoCalibration _ -> "none";
            case IdentityCalibration _ -> "identity";
        };
    }

    /**
     * @throws ModelFormatException if the file is damaged, too large, or of another format or version; names the place
     * @throws IOException if it cannot be read
     */
    public static TrainedModel read(Path file) throws IOException {
        requireSize(Files.size(file));
        return read(Files.readAllBytes(file));
    }

    /** @throws ModelFormatException if the bytes are damaged or of another format or version; names the place */
    public static TrainedModel read(byte[] json) {
        requireSize(json.length);
        ModelFields fields = new ModelFields();
        try (JsonParser parser = ModelMapper.MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ModelFormatException("model: not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                fields.take(parser);
            }
            if (parser.nextToken() != null) {
                throw new ModelFormatException("model: something follows after its end");
            }
        } catch (JacksonException e) {
            throw UnreadableModel.because(fields.last(), e);
        }
        TrainedModel model = fields.model();
        if (fields.version() > VERSION_WITHOUT_CHECKSUM) {
            ModelChecksum.require(json);
        }
        return model;
    }

    private static void requireSize(long bytes) {
        if (bytes == 0) {
            throw new ModelFormatException("model: the file is empty");
        }
        if (bytes > MOST_BYTES) {
            throw new ModelFormatException("model: the file has " + (bytes >> 20)
                    + " MiB; no model of this program has more" + " than " + (MOST_BYTES >> 20));
        }
    }
}
