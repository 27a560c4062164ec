package dev.escalation.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The models that {@link SavedModelMaker} saved once. */
final class SavedModel {
    static final List<String> VERSIONS = List.of("v2", "v3");

    private SavedModel() {}

    /** @param name such as {@code v3/xgboost.json} */
    static byte[] file(String name) {
        try (InputStream file = Objects.requireNonNull(SavedModel.class.getResourceAsStream("saved/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> lines(String name) {
        return new String(file(name), StandardCharsets.UTF_8).lines().toList();
    }
}
