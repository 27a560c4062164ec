package dev.escalation.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.escalation.model.preprocessing.FittedCategorical;
import dev.escalation.model.preprocessing.FittedLevels;
import dev.escalation.model.preprocessing.Preprocessing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads and writes the parts of a model. What it reads may come from anybody: nothing is guessed, converted or passed over. */
final class ModelMapper {
    /** Model, preprocessing, its columns, a column, its levels: five; a few more do no harm. */
    private static final int DEEPEST = 12;

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 64;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .maxDocumentLength(ModelJson.MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // fields are read one by one from one parser
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .changeDefaultNullHandling(handling -> handling.withValueNulls(Nulls.FAIL, Nulls.FAIL))
            .addMixIn(FittedCategorical.class, MayBeAllMissing.class)
            .addMixIn(Preprocessing.class, MayHaveLearnedNothing.class)
            .build();

    private ModelMapper() {}

    /** Models of earlier versions learned nothing of the levels of long columns, and their files stay as they were. */
    private interface MayHaveLearnedNothing {
        @JsonSetter(nulls = Nulls.FAIL)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FittedLevels> learned();
    }

    /** A column that is missing everywhere has no most frequent level. */
    private interface MayBeAllMissing {
        @JsonSetter(nulls = Nulls.SET)
        @Nullable
        String mostFrequent();
    }
}
