package org.atalaya.elasticsearch;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Token filters under the names, settings and defaults of Elasticsearch's module {@code analysis-common}, so that one mapping
 * serves the official server and a server without that module.
 */
public final class AnalysisFilters extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.ofEntries(
                entry("asciifolding", (index, environment, name, settings) -> folding(name, settings)),
                entry("stemmer", (index, environment, name, settings) -> {
                    Function<TokenStream, TokenStream> stemmer =
                            Stemmers.of(settings.get("language", settings.get("name", "porter")));
                    return filter(name, settings, stemmer);
                }),
                entry("elision", AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
                    CharArraySet articles = Analysis.parseArticles(environment, settings);
                    if (articles == null) {
                        throw new IllegalArgumentException(
                                "elision filter requires [articles] or [articles_path] setting");
                    }
                    return filter(name, settings, tokens -> new ElisionFilter(tokens, articles));
                })),
                entry("unique", (index, environment, name, settings) -> {
                    boolean onlyOnSamePosition = settings.getAsBoolean("only_on_same_position", false);
                    return filter(name, settings, tokens -> new UniqueTokens(tokens, onlyOnSamePosition));
                }),
                entry("edge_ngram", (index, environment, name, settings) -> {
                    int shortest = settings.getAsInt("min_gram", 1);
                    int longest = settings.getAsInt("max_gram", 2);
                    boolean whole = settings.getAsBoolean("preserve_original", false);
                    return filter(name, settings, tokens -> new EdgeNGramTokenFilter(tokens, shortest, longest, whole));
                }));
    }

    private static TokenFilterFactory folding(String name, Settings settings) {
        boolean keepOriginal = settings.getAsBoolean("preserve_original", false);
        return new Folding(name, settings, keepOriginal);
    }

    private static TokenFilterFactory filter(
            String name, Settings settings, Function<TokenStream, TokenStream> filter) {
        return new AbstractTokenFilterFactory(name, settings) {
            @Override
            public TokenStream create(TokenStream tokens) {
                return filter.apply(tokens);
            }
        };
    }

    /** Also for normalizers of keywords and for prefix queries, which see each character alone. */
    private static final class Folding extends AbstractTokenFilterFactory implements NormalizingTokenFilterFactory {
        private final boolean keepOriginal;

        Folding(String name, Settings settings, boolean keepOriginal) {
            super(name, settings);
            this.keepOriginal = keepOriginal;
        }

        @Override
        public TokenStream create(TokenStream tokens) {
            return new ASCIIFoldingFilter(tokens, keepOriginal);
        }

        @Override
        public TokenStream normalize(TokenStream tokens) {
            return new ASCIIFoldingFilter(tokens, false);
        }
    }
}
