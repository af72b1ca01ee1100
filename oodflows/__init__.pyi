"""Normalizing flows and out-of-distribution detection: what a visitor needs, by name, loaded when it is asked for"""
from .alarm import detect as detect, load_detector as load_detector
from .bijections import Bijection as Bijection, check_bijection as check_bijection
from .compare import benchmark as benchmark
from .core import OODFlowsError as OODFlowsError
from .data import load_images as load_images, load_labels as load_labels, list_images as list_images
from .detectors import Likelihood as Likelihood, Calibrated as Calibrated, Fisher as Fisher
from .features import FeatureDetector as FeatureDetector, extract_features as extract_features, load_features as load_features
from .flows import Flow as Flow, log_probs as log_probs
from .images import match_images as match_images, corrupt as corrupt
from .ledger import Ledger as Ledger
from .metrics import auroc as auroc, bootstrap as bootstrap, delong as delong, ood_metrics as ood_metrics, fpr_at_tpr as fpr_at_tpr, aupr_out as aupr_out, aupr_in as aupr_in, Interval as Interval
from .outliers import FlowOutlier as FlowOutlier
from .runs import train as train
from .scores import SCORES as SCORES, Typicality as Typicality, Complexity as Complexity, LikelihoodRatio as LikelihoodRatio, WAIC as WAIC, DoSE as DoSE
from .tables import load_table as load_table
from .training import Recipe as Recipe, recipe_for as recipe_for
from .visualize import plot_likelihoods as plot_likelihoods, plot_ood_curve as plot_ood_curve, plot_samples as plot_samples, plot_latents as plot_latents, plot_couplings as plot_couplings, show_images as show_images
from .web import export_web as export_web, export_onnx as export_onnx
from .zoo import create_flow as create_flow, list_flows as list_flows, load_flow as load_flow
from . import alarm as alarm, audit as audit, bench as bench, bijections as bijections, callbacks as callbacks, claims as claims, cli as cli, compare as compare, conditioners as conditioners, core as core, couplings as couplings, data as data, detect_command as detect_command, detectors as detectors, encoding as encoding, explorers as explorers, features as features, field as field, files as files, flows as flows, images as images, jobs as jobs, ledger as ledger, masks as masks, memory as memory, metrics as metrics, objectives as objectives, options as options, outliers as outliers, pixels as pixels, preprocess as preprocess, processes as processes, readers as readers, records as records, reliability as reliability, report as report, rundata as rundata, runs as runs, scores as scores, scoring as scoring, streams as streams, tables as tables, training as training, verdicts as verdicts, visualize as visualize, web as web, zoo as zoo

__all__ = ['OODFlowsError', 'match_images', 'corrupt', 'Bijection', 'check_bijection', 'Flow', 'log_probs', 'create_flow', 'list_flows', 'load_flow', 'Recipe', 'recipe_for', 'train', 'auroc', 'bootstrap', 'delong', 'ood_metrics', 'fpr_at_tpr', 'aupr_out', 'aupr_in', 'Interval', 'plot_likelihoods', 'plot_ood_curve', 'plot_samples', 'plot_latents', 'plot_couplings', 'show_images', 'Likelihood', 'Calibrated', 'Fisher', 'SCORES', 'Typicality', 'Complexity', 'LikelihoodRatio', 'WAIC', 'DoSE', 'benchmark', 'load_table', 'FlowOutlier', 'FeatureDetector', 'extract_features', 'load_features', 'export_web', 'export_onnx', 'load_images', 'load_labels', 'list_images', 'detect', 'load_detector', 'Ledger']
__version__: str
