// Names for machines, made of the words that people see: the id of an element, the key of a field. Whoever draws needs to invent neither.
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").split(/[^A-Za-z0-9]+/).filter(Boolean);
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** CallCustomer; empty where nothing is left. */
export const camel = (words) => plain(words).map(capital).join("").replace(/^\d+/, "").slice(0, 40);

/** hoursItTakes. */
export const key = (words) => {
  const name = plain(words).map((word) => word.toLowerCase()).map((word, at) => (at ? capital(word) : word)).join("");
  return name.replace(/^\d+/, "").replace(/^[A-Z]/, (letter) => letter.toLowerCase()).slice(0, 40);
};

/** The name, or with the first number behind it that makes it free. */
export function free(name, taken) {
  let found = name;
  for (let number = 2; taken(found); number += 1) found = `${name}${number}`;
  return found;
}
