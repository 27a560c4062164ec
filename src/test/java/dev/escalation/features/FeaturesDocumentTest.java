package dev.escalation.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/features.md names every feature, says of each whether it is a lever, and names none that there is not. */
class FeaturesDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "features.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\|.*$");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");
    private static final Set<String> TARGETS =
            Arrays.stream(Target.values()).map(Target::id).collect(Collectors.toSet());

    @Test
    void everyFeatureIsThereAndNoOther() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (String row : rows()) {
            documented.addAll(names(row));
        }
        documented.removeAll(TARGETS);
        Set<String> features = Stream.of(
                        Arrays.stream(CoreFeature.values()).map(CoreFeature::id),
                        Arrays.stream(TextFeature.values()).map(TextFeature::id),
                        Arrays.stream(SimilarFeature.values()).map(SimilarFeature::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(features);
    }

    @Test
    void leversAreCalledLevers() throws IOException {
        for (String row : rows()) {
            for (String name : names(row)) {
                CoreFeature.ofId(name)
                        .filter(feature -> feature != CoreFeature.NUM_CUSTOMER_MSGS)
                        .ifPresent(feature -> assertThat(row.contains("lever"))
                                .as(name)
                                .isEqualTo(feature.info(Target.ESCALATION).role() == CoreFeature.Role.LEVER));
            }
        }
    }

    private static Set<String> rows() throws IOException {
        return ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** In the row's first cell. */
    private static Set<String> names(String row) {
        return NAME.matcher(row.split("\\|", -1)[1])
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
