package dev.escalation.text.embedding;

import java.util.BitSet;
import java.util.List;

/**
 * Vectors of texts and what it took.
 *
 * @param vectors one per text, in their order: 384 numbers of unit length, all 0 for a text without a word; equal texts share
 *     one array, which is not to be changed
 * @param embedded texts that went through the model
 * @param cached distinct texts whose vector was kept from before
 * @param repeated texts that are equal to an earlier one of these
 * @param chunked texts among the embedded that were too long for one call, so that their vector is the mean of several
 * @param notEnglish which texts seem to be in another language; the model was trained on English, so their neighbours are
 *     to be taken with care
 */
public record EmbeddedTexts(
        List<float[]> vectors, int embedded, int cached, int repeated, int chunked, BitSet notEnglish) {
    public EmbeddedTexts {
        vectors = List.copyOf(vectors);
        notEnglish = (BitSet) notEnglish.clone();
    }
}
