package org.demarche.enrich.actor;

import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.QuoteMarks;

/** Whose "our country" it is: the speaker's inside a quotation, else that of the author who said for whom they speak. */
final class AuthorState {

    private static final int REACH = 6;

    private final Document document;
    private final List<Mention> mentions;
    private final UnaryOperator<Entity> office;
    private List<QuoteMarks.Quotation> quotations;

    AuthorState(Document document, List<Mention> mentions, UnaryOperator<Entity> office) {
        this.document = document;
        this.mentions = mentions;
        this.office = office;
    }

    /** The state that "our" means at a token, null if unknown. */
    Entity at(int token) {
        if (quotations == null) {
            quotations = QuoteMarks.of(document);
        }
        for (QuoteMarks.Quotation quotation : quotations) {
            if (quotation.holds(token)) {
                return speaker(quotation);
            }
        }
        return author();
    }

    private Entity speaker(QuoteMarks.Quotation quotation) {
        int first = document.sentenceFirst(document.sentenceOf(quotation.open()));
        int end = document.sentenceEnd(document.sentenceOf(Math.min(quotation.close(), document.size() - 1)));
        for (Mention mention : mentions) {
            boolean near = mention.first() >= first && mention.end() <= end;
            if (near && !quotation.holds(mention.first()) && mention.speaks() && !mention.location()) {
                return office.apply(mention.entity());
            }
        }
        return null;
    }

    private Entity author() {
        for (Mention mention : mentions) {
            if (mention.entity().type() == Actor.Type.STATE && introduced(mention.first())) {
                return mention.entity();
            }
        }
        return null;
    }

    /** "on behalf of the people of Kenya", "as the representative of Kenya", "my country, Kenya,". */
    private boolean introduced(int first) {
        for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
            String word = document.word(i);
            String next = document.wordOrEmpty(i + 1);
            if (word.equals("behalf") || word.equals("representing")) {
                return true;
            }
            if ((word.equals("my") || word.equals("our"))
                    && (next.equals("country") || next.equals("nation"))
                    && document.wordOrEmpty(i + 2).equals(",")) {
                return true;
            }
        }
        return false;
    }
}
