package dev.escalation.app;

import dev.escalation.ingest.MappingChoice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Which open tickets to score, and with what.
 *
 * @param from folder or file with the tickets
 * @param model a saved model
 * @param asOf the moment to look from; default the data's last moment
 */
public record ScoreRequest(Path from, MappingChoice mapping, Path model, Optional<Instant> asOf) {}
