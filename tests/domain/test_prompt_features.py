"""Reading prompts: the asking apart from the pasted, concepts across languages, hashing that is stable."""

import numpy as np
import pytest

from ice_desk.domain.concepts import Lexicon
from ice_desk.domain.prompt_features import BUCKETS, letter_buckets, word_buckets
from ice_desk.domain.prompt_form import BINS, FORM_SIZE, form_of, script_of
from ice_desk.domain.prompt_text import PASTED, QUOTED, fold, read_prompt, sentences, without_figures, words_of
from ice_desk.domain.word_vectors import WordVectors

QUOTE = "The company expects revenue of 40 million, up from 35 million a year ago, it said on Monday."


@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "«{}»", "„{}“"])
def test_long_quotations_are_pasted(marks):
    prompt = read_prompt(f"Names only: {marks.format(QUOTE)} Thanks.")
    assert QUOTED in prompt.ask
    assert "revenue" not in prompt.ask
    assert QUOTE in prompt.pasted


def test_short_quotations_belong_to_the_asking():
    assert read_prompt('What does "pari passu" mean?').ask == 'What does "pari passu" mean?'


def test_rows_of_a_table_are_pasted_but_its_question_is_not():
    rows = "\n".join(f"Q{quarter} | {quarter * 100} | {quarter * 7}%" for quarter in range(1, 5))
    prompt = read_prompt(f"Which quarter stands out?\n{rows}\nOne sentence please.")
    assert prompt.ask == f"Which quarter stands out?\n{PASTED}\nOne sentence please."
    assert 0 < prompt.pasted_share < 1


def test_rows_alone_are_the_asking():
    rows = "CFO: margins held.\nCEO: they did.\nAnalyst: why?"
    assert "CFO" in read_prompt(rows).ask


def test_the_middle_of_a_long_asking_is_left_out():
    prompt = read_prompt("Begin. " + "word " * 2000 + "End.")
    assert prompt.ask.startswith("Begin.")
    assert prompt.ask.endswith("End.")
    assert len(prompt.ask) < 1300


def test_folding_and_cutting():
    assert fold("ÜBER Größe, Résumé") == "ueber groesse, resume"
    assert words_of(fold("Why? 市場は EV/EBITDA")) == ["why", "?", "市場は", "ev/ebitda"]
    assert without_figures(["12", "4.5%", "q3", "rose"]) == ["#", "#%", "#x", "rose"]
    assert sentences("One here. Two here? Three") == ["One here.", "Two here?", "Three"]


def test_concepts_across_languages_stems_and_phrases():
    lexicon = Lexicon(["# ways", "write: draft*, verfass*, 撰写", "doubt: push back, zweif*"])
    assert lexicon.names == ["write", "doubt"]

    def found(text):
        return [lexicon.names[concept] for concept in lexicon.find(words_of(fold(text)))]

    assert found("Drafting a note") == ["write"]
    assert found("请撰写备忘录") == ["write"]
    assert found("Verfasse Zweifel und push back, push it") == ["write", "doubt", "doubt"]
    assert found("nothing of it") == []


def test_hashing_is_the_same_in_every_run_and_keeps_words_apart():
    buckets = letter_buckets(["rates", "市場"])
    assert buckets.min() >= 0
    assert buckets.max() < BUCKETS
    # " rates ": 5 of three letters, 4 of four, 3 of five; 市場: two signs and their pair.
    assert len(buckets) == 12 + 3
    assert set(letter_buckets(["rates"])) < set(buckets)
    assert word_buckets(["rates"], 11).tolist() == word_buckets(["rates"], 11).tolist()
    assert len(word_buckets(["rates", "fell"], 11)) == 3
    assert word_buckets(["rates", "fell"], 11)[2] != word_buckets(["fell", "rates"], 11)[2]


def test_form_has_one_value_a_bin_twice():
    form = form_of(read_prompt("WHY?"))
    assert form.shape == (FORM_SIZE,)
    assert form.sum() == 2 * len(BINS)


@pytest.mark.parametrize(("text", "script"), [("Größe", "latin"), ("市场", "chinese"), ("市場は", "japanese")])
def test_scripts(text, script):
    assert script_of(text) == script


def test_word_vectors_cut_into_known_pieces_and_have_length_one():
    table = np.array([[3, 4], [0, 5]], np.int8)
    vectors = WordVectors({"rate": 0, "##s": 1}, table, np.array([1.0, 1.0], np.float32))
    assert vectors.mean(["rate"]) == pytest.approx([0.6, 0.8])
    assert np.linalg.norm(vectors.mean(["rates"])) == pytest.approx(1.0)
    assert vectors.mean(["unknown"]).tolist() == [0.0, 0.0]
