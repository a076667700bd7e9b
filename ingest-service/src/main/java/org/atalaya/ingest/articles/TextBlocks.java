package org.atalaya.ingest.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the paragraphs below an element: what stands between two block borders, with its white space made plain. */
final class TextBlocks implements NodeVisitor {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "video",
            "audio",
            "canvas",
            "button",
            "select",
            "input",
            "textarea",
            "nav",
            "form",
            "figcaption",
            "head",
            "math");

    /** Elements inside a line; all others begin a paragraph of their own. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr", "img", "picture", "source");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’»)]?$");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*(?=\\R)");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int silent;
    private int links;
    private int linkedCharacters;
    private int breaks;
    private int preformatted;

    /**
     * One paragraph.
     *
     * @param linked how many of its characters are links
     */
    record Block(String text, int linked) {
        /** A sentence may name a source at length, and link it. */
        boolean isMostlyLinks() {
            boolean isSentence = SENTENCE_END.matcher(text).find();
            return isSentence ? linked * 10 > text.length() * 9 : linked * 2 > text.length();
        }
    }

    static List<Block> below(Element element) {
        TextBlocks visitor = new TextBlocks();
        element.traverse(visitor);
        visitor.end();
        return visitor.blocks;
    }

    static String join(List<Block> blocks) {
        return String.join("\n\n", blocks.stream().map(Block::text).toList());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (silent == 0 && preformatted > 0) {
                appendPreformatted(words.getWholeText());
            } else if (silent == 0) {
                append(words.getWholeText());
            }
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (SILENT.contains(name) || Furniture.isHidden(element)) {
                silent++;
            } else if (name.equals("br")) {
                lineBreak();
            } else if (name.equals("a")) {
                links++;
            } else if (!INLINE.contains(name)) {
                end();
            }
            preformatted += name.equals("pre") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            preformatted -= name.equals("pre") ? 1 : 0;
            if (SILENT.contains(name) || Furniture.isHidden(element)) {
                silent--;
            } else if (name.equals("a")) {
                links--;
            } else if (!INLINE.contains(name) && !name.equals("br")) {
                end();
            }
        }
    }

    private void append(String words) {
        int before = text.length();
        StringUtil.appendNormalisedWhitespace(text, words, endsWithSpace());
        String added = text.substring(before);
        if (!added.isBlank()) {
            breaks = 0;
        }
        if (links > 0) {
            linkedCharacters += added.length();
        }
    }

    /** Its empty lines part paragraphs; its other lines were broken to fit a width. */
    private void appendPreformatted(String words) {
        String[] paragraphs = EMPTY_LINE.split(words, -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                end();
            }
            append(paragraphs[i]);
        }
    }

    private boolean endsWithSpace() {
        return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** One break is a new line of the same paragraph, two are a new paragraph. */
    private void lineBreak() {
        if (silent > 0) {
            return;
        }
        breaks++;
        if (breaks > 1) {
            end();
        } else if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void end() {
        String block = text.toString().replace('\u00a0', ' ').strip();
        if (!block.isEmpty()) {
            blocks.add(new Block(block, linkedCharacters));
        }
        text.setLength(0);
        linkedCharacters = 0;
        breaks = 0;
    }
}
