package org.demarche.ingest.extract.kind;

import org.demarche.contract.PageKind;

/**
 * Why a page is no article.
 *
 * @param kind what the page is instead
 * @param reason for readers
 */
public record Refusal(PageKind kind, String reason) {}
