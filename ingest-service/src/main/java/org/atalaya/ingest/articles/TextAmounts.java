package org.atalaya.ingest.articles;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text each element of a page holds, in characters without white space. Counted once: to ask each element for
 * its text takes the square of the time on a page that is deep.
 */
final class TextAmounts implements NodeVisitor {
    private static final Amount NOTHING = new Amount(0, 0, 0);

    private final IdentityHashMap<Node, Amount> amounts = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Integer> own = new IdentityHashMap<>();
    private int all;
    private int linked;
    private int links;

    /**
     * @param all of the element and what is below it
     * @param linked how much of that is links
     * @param own how much of that is below no other element
     */
    record Amount(int all, int linked, int own) {
        int unlinked() {
            return all - linked;
        }
    }

    static TextAmounts below(Element root) {
        TextAmounts counted = new TextAmounts();
        root.traverse(counted);
        return counted;
    }

    Amount of(Element element) {
        return amounts.getOrDefault(element, NOTHING);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            int count = count(words.getWholeText());
            all += count;
            linked += links > 0 ? count : 0;
            if (words.parent() != null) {
                own.merge(words.parent(), count, Integer::sum);
            }
        } else if (node instanceof Element element) {
            links += element.normalName().equals("a") ? 1 : 0;
            amounts.put(node, new Amount(all, linked, 0));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= element.normalName().equals("a") ? 1 : 0;
            amounts.computeIfPresent(
                    node,
                    (any, before) ->
                            new Amount(all - before.all(), linked - before.linked(), own.getOrDefault(node, 0)));
        }
    }

    private static int count(String words) {
        int count = 0;
        for (int i = 0; i < words.length(); i++) {
            count += Character.isWhitespace(words.charAt(i)) ? 0 : 1;
        }
        return count;
    }
}
