package org.atalaya.search.syndication;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.atalaya.search.exports.PlainText;

/** A page of a feed as Atom. Every text is of type text, which no reader takes for markup. */
final class AtomFeed {
    static final int LONGEST_TITLE = 500;
    static final int LONGEST_SUMMARY = 4_000;
    static final String ATOM = "application/atom+xml";

    private static final String HTML = "text/html";

    private AtomFeed() {}

    static Feed of(FeedPage page) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(page.id());
        feed.setTitle(PlainText.line(page.title(), LONGEST_TITLE));
        feed.setUpdated(Date.from(page.updated()));
        feed.setAuthors(List.of(person("Atalaya")));
        feed.setAlternateLinks(List.of(link("alternate", HTML, page.page())));
        feed.setOtherLinks(links(page, ATOM));
        feed.setEntries(page.entries().stream().map(AtomFeed::entry).toList());
        return feed;
    }

    /** Of this page, the first, and the next. */
    static List<Link> links(FeedPage page, String type) {
        List<Link> links = new ArrayList<>();
        links.add(link("self", type, page.self()));
        links.add(link("first", type, page.first()));
        if (page.next() != null) {
            links.add(link("next", type, page.next()));
        }
        return links;
    }

    private static Entry entry(FeedEntry told) {
        Entry entry = new Entry();
        entry.setId(told.id());
        entry.setTitle(PlainText.line(told.title(), LONGEST_TITLE));
        entry.setUpdated(Date.from(told.updated()));
        if (told.published() != null) {
            entry.setPublished(Date.from(told.published()));
        }
        entry.setAlternateLinks(List.of(link("alternate", HTML, told.page())));
        String original = PlainText.webAddress(told.original());
        if (original != null) {
            entry.setOtherLinks(List.of(link("via", HTML, URI.create(original))));
        }
        if (told.author() != null) {
            entry.setAuthors(List.of(person(told.author())));
        }
        entry.setCategories(told.categories().stream().map(AtomFeed::category).toList());
        Content summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(PlainText.line(told.summary(), LONGEST_SUMMARY));
        entry.setSummary(summary);
        return entry;
    }

    private static SyndPerson person(String name) {
        Person person = new Person();
        person.setName(PlainText.line(name, LONGEST_TITLE));
        return person;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(PlainText.line(term, LONGEST_TITLE));
        return category;
    }

    private static Link link(String rel, String type, URI address) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(address.toASCIIString());
        return link;
    }
}
