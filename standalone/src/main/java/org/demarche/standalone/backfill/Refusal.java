package org.demarche.standalone.backfill;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One entry that was not taken.
 *
 * @param input the file that it stands in
 * @param entry its number there, from 1
 * @param url null where it is not known
 * @param status of the pipeline's answer, 0 where it was not sent
 * @param kind the kind of problem, such as {@code no-article}
 * @param reason what kind of page it is, null where it is not about a page
 * @param field the JSON field at fault, null where it is none
 * @param detail what is wrong with it
 */
@JsonPropertyOrder({"input", "entry", "url", "status", "kind", "reason", "field", "detail"})
record Refusal(
        String input, long entry, String url, int status, String kind, String reason, String field, String detail) {

    /** What refusals are counted by. */
    String counted() {
        return reason == null ? kind : kind + " (" + reason + ")";
    }
}
