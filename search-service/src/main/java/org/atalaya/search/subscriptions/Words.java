package org.atalaya.search.subscriptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Words that must be found in what is told of an incident: the parser below Elasticsearch's simple_query_string, over
 * the same three analyses that the search uses, so that a subscription hears what a search finds.
 */
final class Words {
    private static final String PLAIN = "plain";
    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";

    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            new Folding(CharArraySet.EMPTY_SET, null),
            Map.of(
                    ENGLISH, new Folding(EnglishAnalyzer.getDefaultStopSet(), ENGLISH),
                    SPANISH, new Folding(SpanishAnalyzer.getDefaultStopSet(), SPANISH)));

    private Words() {}

    /** The query of some words, all of which must be there. */
    static Query query(String words) {
        SimpleQueryParser parser = new SimpleQueryParser(ANALYZER, Map.of(PLAIN, 1f, ENGLISH, 1f, SPANISH, 1f));
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        return parser.parse(words);
    }

    /**
     * Texts to look into, again and again. A query is compared with the one document there is, and not handed to a search:
     * that would collect hits in bulk and score them, which costs more than the comparison.
     */
    static final class Texts {
        private final IndexSearcher searcher;
        private final LeafReaderContext document;

        Texts(Iterable<String> texts) {
            MemoryIndex index = new MemoryIndex(true);
            for (String text : texts) {
                for (String field : List.of(PLAIN, ENGLISH, SPANISH)) {
                    index.addField(field, text, ANALYZER);
                }
            }
            index.freeze();
            searcher = index.createSearcher();
            searcher.setQueryCache(null);
            document = searcher.getIndexReader().leaves().get(0);
        }

        boolean hold(Query query) {
            try {
                Scorer matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                        .scorer(document);
                return matches != null && matches.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lower case without accents and without the commonest words, stemmed by the language. */
    private static final class Folding extends Analyzer {
        private final CharArraySet stopWords;
        private final @Nullable String language;

        Folding(CharArraySet stopWords, @Nullable String language) {
            this.stopWords = stopWords;
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new StopFilter(new LowerCaseFilter(tokens), stopWords));
            return new TokenStreamComponents(tokens, stemmed(folded));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream text) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(text));
        }

        private TokenStream stemmed(TokenStream folded) {
            return ENGLISH.equals(language)
                    ? new PorterStemFilter(folded)
                    : SPANISH.equals(language) ? new SpanishLightStemFilter(folded) : folded;
        }
    }
}
