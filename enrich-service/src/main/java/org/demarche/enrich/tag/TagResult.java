package org.demarche.enrich.tag;

import java.util.List;
import org.demarche.contract.Tags;

/**
 * What was found.
 *
 * @param language of the text, ISO 639-1
 * @param targets one for each requested target, in order
 */
public record TagResult(String language, Tags tags, List<TargetPolarity> targets) {
    public TagResult {
        targets = List.copyOf(targets);
    }
}
