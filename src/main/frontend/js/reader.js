// The reader of the API description: <div data-kept="reader" data-source="/api/openapi.json">.
import SwaggerUI from "swagger-ui-dist/swagger-ui-bundle.js";
import "swagger-ui-dist/swagger-ui.css";

globalThis.keptParts.reader = (element) => {
  SwaggerUI({ domNode: element, url: element.dataset.source, docExpansion: "list", defaultModelsExpandDepth: -1, deepLinking: false });
  element.removeAttribute("aria-busy");
};
