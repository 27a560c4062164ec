package dev.escalation.features;

import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.CoreFeature.Unit;

/**
 * What a person needs to know about a feature.
 *
 * @param name as in files: {@code num_transfers}
 * @param source the column that a person knows it by; several features may stand for one, such as the encodings of a
 *     column of many levels, and are explained as one factor
 * @param label in plain words
 */
public record FeatureInfo(String name, String source, String label, Unit unit, Role role) {}
