package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.contract.Dyad;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.model.Features;
import org.demarche.enrich.model.Models;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;
import org.demarche.enrich.theme.Act;
import org.demarche.enrich.theme.ThemePlace;

/** Reads the stances of a text: its own findings, answers to given pairs, and the polarity toward given targets. */
public final class StanceTagger {

    private final Lexicon lexicon = Lexicon.load();
    private final Modality words = Modality.load();
    private final EventFinder finder = new EventFinder(lexicon, Compositions.load(), words);
    private final CompoundFinder compounds = CompoundFinder.load(words);
    private final Arguments arguments = new Arguments(words);
    private final Speakers speakers = new Speakers(arguments);
    private final SentenceStances sentenceStances = new SentenceStances(words, arguments, compounds, speakers);
    private final QuotedAppraisals quoted = new QuotedAppraisals(words, speakers);
    private final Labelling labelling = Labelling.load(arguments, speakers);
    private final Undertones undertones = new Undertones(speakers);
    private final DomesticStances domestic = new DomesticStances(words, arguments);
    private final Valence valence = Valence.load();
    private final AuthorStances author = new AuthorStances(valence);
    private final LikelyStances likely = new LikelyStances(lexicon, words);
    private final Issues issues = Issues.load();
    private final PairJudge pairJudge = new PairJudge();
    private final TargetFeatures targetFeatures;
    private final TargetModel targetModel;
    private final SpeechModel speechModel;
    private final EventModel eventModel;
    private final SentenceFeatures speechFeatures;
    private final SentenceFeatures eventFeatures;

    private StanceTagger(Models models) {
        targetFeatures = new TargetFeatures(models.vectors(), new TargetJudge(), new ClauseBounds(words));
        targetModel = new TargetModel(models.target());
        speechFeatures = new SentenceFeatures(models.vectors(), true);
        eventFeatures = new SentenceFeatures(models.vectors(), false);
        speechModel = new SpeechModel(models.speech());
        eventModel = new EventModel(models.event());
    }

    public static StanceTagger load() {
        return load(Models.load());
    }

    public static StanceTagger load(Models models) {
        return new StanceTagger(models);
    }

    /** The ids of the frames of which {@link Reading#acts()} tells. */
    public Set<String> frames() {
        return lexicon.frames().stream().map(Frame::id).collect(Collectors.toUnmodifiableSet());
    }

    /** A text read once, from which the answers are taken. */
    public final class Reading {
        private final Document document;
        private final List<Mention> mentions;
        private final List<SentenceView> sentences;
        private final List<EventFinder.Found> found = new ArrayList<>();
        private final List<Stance> own = new ArrayList<>();
        private final List<Stance> ruled;
        private List<Valence.At> valued;

        private Reading(Document document, List<Mention> mentions, List<Mention> parties, List<Mention> titleMentions) {
            this.document = document;
            this.mentions = mentions;
            this.sentences = views(document, mentions);

            Discourse discourse = new Discourse(titleMentions, mentions);
            for (SentenceView sentence : sentences) {
                EventFinder.Found events = finder.find(sentence);
                found.add(events);
                discourse.enter(sentence);
                List<Speakers.Saying> sayings = speakers.find(sentence, events);
                List<Stance> stances = new ArrayList<>(sentenceStances.read(sentence, events, sayings, discourse));
                stances.addAll(labelling.read(sentence, events, sayings, this::valued, stances, discourse));
                if (!sayings.isEmpty()) {
                    stances.addAll(quoted.read(sentence, sayings, valued(), stances));
                }
                if (stances.isEmpty() && !sayings.isEmpty()) {
                    stances.addAll(
                            undertones.read(sentence, sayings, QuotedAppraisals.within(sentence, valued()), discourse));
                }
                stances.forEach(discourse::note);
                own.addAll(stances);
            }
            if (own.isEmpty()) {
                List<List<Mention>> everyone = everyone(document, mentions, parties);
                sentences.forEach(sentence -> own.addAll(
                        domestic.read(sentence.among(everyone.get(sentence.index())), found.get(sentence.index()))));
            }
            ruled = List.copyOf(own);
            if (sentences.size() == 1) {
                SpeechModel.Kind kind = speechModel.classify(speechFeatures());
                if (own.isEmpty() && kind == SpeechModel.Kind.REPORT) {
                    List<Mention> all = everyone(document, mentions, parties).get(0);
                    own.addAll(likely.read(sentences.get(0).among(all), eventModel.judge(eventFeatures())));
                }
                author.speech(sentences.get(0), kind, own, valued());
            } else if (own.isEmpty()) {
                sentences.forEach(sentence -> own.addAll(author.read(sentence, valued())));
            }
            own.sort(
                    Comparator.comparingInt((Stance stance) -> stance.evidence().start())
                            .thenComparingInt(stance -> stance.evidence().end())
                            .thenComparing(Stance::source)
                            .thenComparing(Stance::target)
                            .thenComparing(Stance::eventRoot));
        }

        /** The tagger's own findings, in the order of the text. */
        public List<Stance> stances() {
            return own;
        }

        /**
         * The same, each with the theme that its own sentence shows it to be about.
         *
         * @param themes where words of the text's themes stand, in order
         */
        public List<Stance> about(List<ThemePlace> themes) {
            return issues.of(document, mentions, themes, own);
        }

        public List<Dyad> dyads() {
            return DyadRollUp.of(own);
        }

        /** Every event, whoever does it, in the order of the text. */
        public List<Act> acts() {
            List<Act> acts = new ArrayList<>();
            for (EventFinder.Found events : found) {
                for (Event event : events.events()) {
                    if (event.root() != null) {
                        acts.add(new Act(event.head().id(), event.root(), document.span(event.first(), event.end())));
                    }
                }
            }
            return acts;
        }

        /** What one span's actor does toward another's. */
        public Stance pair(Span source, Span target, int index) {
            PairJudge.Asked asked = new PairJudge.Asked(
                    token(source.start()),
                    token(source.end() - 1) + 1,
                    token(target.start()),
                    token(target.end() - 1) + 1,
                    PairJudge.id(
                            mentions, token(source.start()), token(source.end() - 1) + 1, source.of(document.text())),
                    PairJudge.id(
                            mentions, token(target.start()), token(target.end() - 1) + 1, target.of(document.text())));
            int from = document.sentenceOf(Math.min(asked.sourceFirst(), asked.targetFirst()));
            int to = document.sentenceOf(Math.max(asked.sourceEnd(), asked.targetEnd()) - 1);
            List<Event> events = new ArrayList<>();
            for (int s = from; s <= to; s++) {
                events.addAll(found.get(s).events());
            }
            return pairJudge.judge(document, events, asked, balance(from, to), index);
        }

        private int balance(int fromSentence, int toSentence) {
            int balance = 0;
            for (Valence.At word : valued()) {
                int sentence = document.sentenceOf(word.first());
                balance += sentence >= fromSentence && sentence <= toSentence ? word.value() : 0;
            }
            return balance;
        }

        private List<Valence.At> valued() {
            if (valued == null) {
                valued = valence.find(document);
            }
            return valued;
        }

        /** The polarity toward a span, -2 to 2 as a score of -1 to 1. */
        public double target(Span target) {
            return targetModel.score(targetFeatures(target));
        }

        /** What the model of polarity sees of a span. */
        public Features targetFeatures(Span target) {
            int token = token(target.start());
            int sentence = document.sentenceOf(token);
            return targetFeatures.of(
                    sentences.get(sentence),
                    found.get(sentence).events(),
                    valued(),
                    token,
                    Math.min(sentences.get(sentence).end(), token(target.end() - 1) + 1));
        }

        /** What the model of speech sees of the first sentence. */
        public Features speechFeatures() {
            return speechFeatures.of(sentences.get(0), found.get(0).events(), ruled, valued());
        }

        /** What the model of events sees of the first sentence. */
        public Features eventFeatures() {
            return eventFeatures.of(sentences.get(0), found.get(0).events(), ruled, valued());
        }

        private int token(int offset) {
            return Math.min(document.size() - 1, document.tokenAt(Math.max(0, offset)));
        }
    }

    /**
     * Reads a text.
     *
     * @param parties who is named only by what they are
     * @param titleMentions the actors of its title, who were spoken of before
     */
    public Reading read(Document document, List<Mention> mentions, List<Mention> parties, List<Mention> titleMentions) {
        return new Reading(document, mentions, parties, titleMentions);
    }

    private static List<List<Mention>> everyone(Document document, List<Mention> mentions, List<Mention> parties) {
        List<List<Mention>> bySentence = new ArrayList<>(document.sentenceCount());
        for (int s = 0; s < document.sentenceCount(); s++) {
            bySentence.add(new ArrayList<>());
        }
        mentions.forEach(
                mention -> bySentence.get(document.sentenceOf(mention.first())).add(mention));
        parties.forEach(
                mention -> bySentence.get(document.sentenceOf(mention.first())).add(mention));
        bySentence.forEach(each -> each.sort(Comparator.comparingInt(Mention::first)));
        return bySentence;
    }

    private List<SentenceView> views(Document document, List<Mention> mentions) {
        List<SentenceView.CueAt> cues = outsideNames(cues(document), mentions);
        List<Modality.Marker> markers = words.find(document);
        List<SentenceView> views = new ArrayList<>(document.sentenceCount());
        int cue = 0;
        int marker = 0;
        int mention = 0;
        for (int s = 0; s < document.sentenceCount(); s++) {
            int end = document.sentenceEnd(s);
            int cueFrom = cue;
            while (cue < cues.size() && cues.get(cue).first() < end) {
                cue++;
            }
            int markerFrom = marker;
            while (marker < markers.size() && markers.get(marker).first() < end) {
                marker++;
            }
            int mentionFrom = mention;
            while (mention < mentions.size() && mentions.get(mention).first() < end) {
                mention++;
            }
            views.add(new SentenceView(
                    document,
                    s,
                    document.sentenceFirst(s),
                    end,
                    mentions.subList(mentionFrom, mention),
                    cues.subList(cueFrom, cue),
                    markers.subList(markerFrom, marker)));
        }
        return views;
    }

    /** "United States" states nothing: cues inside names do not count, but "Iraqi forces" stay forces. */
    private static List<SentenceView.CueAt> outsideNames(List<SentenceView.CueAt> cues, List<Mention> mentions) {
        List<SentenceView.CueAt> kept = new ArrayList<>(cues.size());
        int m = 0;
        for (SentenceView.CueAt cue : cues) {
            while (m < mentions.size() && mentions.get(m).end() <= cue.first()) {
                m++;
            }
            boolean inside = m < mentions.size() && mentions.get(m).first() < cue.end();
            boolean troops = inside
                    && mentions.get(m).kind() == Mention.Kind.ROLE
                    && cue.cues().stream().anyMatch(each -> each.frame().is("troops"));
            if (!inside || troops) {
                kept.add(cue);
            }
        }
        return kept;
    }

    /** The readings at each place, the longest phrase first. */
    private List<SentenceView.CueAt> cues(Document document) {
        List<Phrases.Hit<Cue>> hits = lexicon.phrases().find(document);
        List<SentenceView.CueAt> places = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < hits.size(); ) {
            Phrases.Hit<Cue> longest = hits.get(i);
            int k = i;
            while (k < hits.size() && hits.get(k).start() == longest.start()) {
                k++;
            }
            if (longest.start() >= covered) {
                places.add(place(document, hits.subList(i, k)));
                covered = longest.end();
            }
            i = k;
        }
        return places;
    }

    /** @param hits of the same start, the longest first */
    private static SentenceView.CueAt place(Document document, List<Phrases.Hit<Cue>> hits) {
        Phrases.Hit<Cue> longest = hits.get(0);
        List<Cue> same = new ArrayList<>(2);
        int k = 0;
        while (k < hits.size() && hits.get(k).end() == longest.end()) {
            same.add(hits.get(k++).value());
        }
        return new SentenceView.CueAt(
                document.tokenAt(longest.start()),
                document.tokenAt(longest.end() - 1) + 1,
                same,
                k == hits.size() ? null : place(document, hits.subList(k, hits.size())));
    }
}
