package org.kept.message.print;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The house's letter paper: a page with head and foot, on which a letter's text is laid. */
@Component
class LetterPaper {

    private static final String FOLDER = "paper/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String looks;
    private final HouseSettings house;

    LetterPaper(HouseSettings house) {
        this.house = house;
        this.looks = looks();
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterPaper.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** The page with this text, a fragment of well-formed HTML, on it. */
    Document lay(Map<String, Object> head, Locale locale, String html) {
        Context context = new Context(locale, head);
        context.setVariable("house", house);
        context.setVariable("lang", locale.toLanguageTag());
        Document page = read(engine.process("letter.html", context));
        byId(page.getDocumentElement(), "looks").setTextContent(looks);
        Document text = read("<div>" + html + "</div>");
        Element place = byId(page.getDocumentElement(), "letter");
        NodeList parts = text.getDocumentElement().getChildNodes();
        for (int i = 0; i < parts.getLength(); i++) {
            place.appendChild(page.importNode(parts.item(i), true));
        }
        return page;
    }

    private static String looks() {
        try {
            return new ClassPathResource(FOLDER + "letter.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The looks of the letter paper are missing", e);
        }
    }

    private static Element byId(Element element, String id) {
        if (element.getAttribute("id").equals(id)) {
            return element;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            Element found = child instanceof Element inner ? byId(inner, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Document read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new UnprintableException("The letter's page cannot be read", e);
        }
    }
}
